import { chromium } from 'playwright-core';
const base='http://127.0.0.1:8394';
const b=await chromium.launch({executablePath:'/usr/bin/chromium-headless-shell',args:['--no-sandbox']});
const out='/tmp/lead/shots/';
async function as(who){const c=await b.newContext({viewport:{width:1440,height:900},locale:'en-GB'});const p=await c.newPage();
 await p.goto(base+'/');
 await p.getByRole('textbox',{name:/mail/i}).fill(`${who}@demo.example`);
 await p.locator('input[type=password]').fill('espalier-demo');
 await p.getByRole('button',{name:/sign in/i}).click();
 await p.waitForTimeout(2500); return p;}
const log=(...a)=>console.log(...a);
try{
const p=await as('people');
await p.goto(base+'/review-cycles/new');
await p.getByRole('button',{name:'Save as draft'}).waitFor({timeout:15000});
await p.getByRole('textbox',{name:'Name',exact:true}).fill('Looking back');
await p.getByRole('combobox',{name:'Template'}).click(); await p.getByRole('option',{name:/Yearly review/}).click();
await p.getByRole('radio',{name:'Only people whom I name'}).check();
await p.getByRole('combobox',{name:'People'}).fill('Marino'); await p.getByRole('option',{name:/^Oliver Marino/}).click();
await p.getByRole('radio',{name:/^Side by side/}).check();
const today=new Date().toISOString().slice(0,10);
await p.getByRole('textbox',{name:/^First day: Employee/}).fill(today);
await p.getByRole('textbox',{name:/^First day: Manager/}).fill(today);
await p.getByRole('checkbox',{name:/^Second approval/}).check();
await p.screenshot({path:out+'r2.png',fullPage:true});
await p.getByRole('button',{name:'Save as draft'}).click();
await p.getByText('The cycle is drafted.').waitFor(); log('cycle',p.url());
await p.waitForTimeout(1500);
await p.screenshot({path:out+'r3.png',fullPage:true});
await p.getByRole('button',{name:'Launch',exact:true}).click();
await p.waitForTimeout(500); log(await p.getByRole('dialog').innerText());
await p.getByRole('dialog').getByRole('button',{name:'Launch'}).click();
await p.waitForTimeout(6000); await p.screenshot({path:out+'r4.png',fullPage:true});
log((await p.getByRole('main').innerText()).slice(0,1500));
const e=await as('employee'); await e.waitForTimeout(1500);
log('HOME', (await e.getByRole('main').innerText()).slice(0,900));
await e.screenshot({path:out+'r5.png'});
await e.goto(base+'/reviews'); await e.waitForTimeout(1500); await e.screenshot({path:out+'r6.png'});
await e.getByRole('link',{name:/Looking back/}).first().click(); await e.waitForTimeout(2500);
await e.screenshot({path:out+'r7.png',fullPage:true}); log(e.url());
const n=await e.getByRole('radiogroup').count(); log('groups',n);
for(let i=0;i<Math.min(n,40);i++){const g=e.getByRole('radiogroup').nth(i); log(i, await g.getAttribute('aria-label'), await g.getByRole('radio').count(), (await g.innerText()).slice(0,80).replace(/\n/g,'|'));}
}catch(x){console.log('ERR',x.message.slice(0,600)); for(const c of b.contexts()) for(const q of c.pages()) await q.screenshot({path:out+'err.png',fullPage:true});}
await b.close();
