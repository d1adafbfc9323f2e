-- What a plan item took in the end, told when it is finished. Null: not told.

ALTER TABLE plan_items ADD COLUMN hours_on_duty_spent DOUBLE PRECISION;
ALTER TABLE plan_items ADD COLUMN hours_off_duty_spent DOUBLE PRECISION;
ALTER TABLE plan_items ADD COLUMN direct_cost_spent BIGINT; -- hundredths of the workspace's currency
