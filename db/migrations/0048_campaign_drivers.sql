-- What goes with the willingness to recommend in a group, counted when the campaign closes and only where enough answered.
CREATE TABLE campaign_drivers (
    campaign_group_id BIGINT NOT NULL REFERENCES campaign_groups (id),
    factor_key TEXT NOT NULL,
    answers BIGINT NOT NULL,
    correlation DOUBLE PRECISION NOT NULL, -- in hundredths, from -1 to 1
    PRIMARY KEY (campaign_group_id, factor_key)
) /*sqlite WITHOUT ROWID*/;
