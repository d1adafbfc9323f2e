-- Programs keep the newest page of the wall in memory. Whatever it shows counts one of these rows up in its own transaction, so
-- that every server sees by their sum whether its page is still true. Several rows, so that those who react at the same time
-- seldom wait for each other.
CREATE TABLE wall_versions (
    part BIGINT NOT NULL PRIMARY KEY, -- 0 to 15
    version BIGINT NOT NULL
);
INSERT INTO wall_versions (part, version) VALUES
    (0, 0), (1, 0), (2, 0), (3, 0), (4, 0), (5, 0), (6, 0), (7, 0),
    (8, 0), (9, 0), (10, 0), (11, 0), (12, 0), (13, 0), (14, 0), (15, 0);

-- Of a campaign that is closed, how many were asked, without those who are excused, and how many have answered. While it is
-- open they are counted in an index: receipts come in from everybody at once, and must not wait for one row.
ALTER TABLE campaigns ADD COLUMN asked_at_end BIGINT;
ALTER TABLE campaigns ADD COLUMN answered_at_end BIGINT;
CREATE INDEX campaign_people_counts ON campaign_people (campaign_id, is_excused, has_answered);
UPDATE campaigns SET
    asked_at_end = (SELECT COUNT(*) FROM campaign_people p WHERE p.campaign_id = campaigns.id AND NOT p.is_excused),
    answered_at_end = (SELECT COUNT(*) FROM campaign_people p WHERE p.campaign_id = campaigns.id AND p.has_answered)
WHERE state = 'closed';

-- How many of a unit were asked, excused or not; counted when the campaign closes.
ALTER TABLE campaign_units ADD COLUMN people BIGINT NOT NULL DEFAULT 0;
UPDATE campaign_units SET people = w.people
FROM (SELECT p.campaign_id, p.unit_id, COUNT(*) AS people FROM campaign_people p
      JOIN campaigns c ON c.id = p.campaign_id AND c.state = 'closed' GROUP BY p.campaign_id, p.unit_id) w
WHERE w.campaign_id = campaign_units.campaign_id AND w.unit_id = campaign_units.unit_id;

-- Answers are counted in portions, by id.
DROP INDEX campaign_sheets_by_campaign;
CREATE INDEX campaign_sheets_by_campaign ON campaign_sheets (campaign_id, id);
DROP INDEX campaign_comments_by_campaign;
CREATE INDEX campaign_comments_by_campaign ON campaign_comments (campaign_id, id);
