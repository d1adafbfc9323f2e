import { chromium } from 'playwright-core';
const base='http://127.0.0.1:8394';
const b=await chromium.launch({executablePath:'/usr/bin/chromium-headless-shell',args:['--no-sandbox']});
const c=await b.newContext({viewport:{width:1440,height:900},locale:'en-GB'});const p=await c.newPage();
await p.goto(base+'/');
await p.getByRole('textbox',{name:/mail/i}).fill(`employee@demo.example`);
await p.locator('input[type=password]').fill('espalier-demo');
await p.getByRole('button',{name:/sign in/i}).click(); await p.waitForTimeout(2500);
await p.goto(base+'/reviews/383318024558504418'); await p.waitForTimeout(3500);
await p.screenshot({path:'/tmp/lead/shots/w1.png'});
for (const w of [1440,1280,1024,390]){ await p.setViewportSize({width:w,height:900}); await p.waitForTimeout(800);
console.log(w, await p.evaluate(()=>[document.documentElement.scrollWidth, ...[...document.querySelectorAll('main *')].filter(e=>e.getBoundingClientRect().right>innerWidth+1).slice(0,6).map(e=>e.tagName+'.'+e.className.toString().slice(0,60)+' '+Math.round(e.getBoundingClientRect().right))]));}
console.log(await p.evaluate(()=>[...document.querySelectorAll('fieldset')].slice(0,3).map(f=>f.innerHTML.slice(0,1500)).join('\n----\n')));
await b.close();
