// SPDX-License-Identifier: Apache-2.0
// SQL on mail.
#include "platform/mail_store.h"

namespace espalier::platform::store {

bool mail_is_due(db::Transaction& tx, Instant now)
{
    return tx.row<std::int64_t>("SELECT 1 FROM mails WHERE failed_at IS NULL AND not_before <= $1 LIMIT 1", now)
        .has_value();
}

bool task_is_open(db::Transaction& tx, std::string_view kind)
{
    return tx.row<std::int64_t>("SELECT 1 FROM tasks WHERE state IN ('waiting', 'running') AND kind = $1 LIMIT 1", kind)
        .has_value();
}

std::optional<MailRow> claim_mail(db::Transaction& tx, Instant now, Instant until)
{
    return tx.row<MailRow>(R"sql(
        UPDATE mails SET attempts = attempts + 1, not_before = $2
        WHERE id = (SELECT id FROM mails WHERE failed_at IS NULL AND not_before <= $1 ORDER BY not_before, id LIMIT 1)
        RETURNING id, person_id, to_name, to_email, subject, content, calendar, calendar_method, created_at, attempts,
                  not_before, failed_at, failure)sql",
                           now, until);
}

void delete_mail(db::Transaction& tx, Id<MailRow> id)
{
    tx.execute("DELETE FROM mails WHERE id = $1", id);
}

void put_mail_back(db::Transaction& tx, Id<MailRow> id, Instant not_before, std::string_view failure)
{
    tx.execute("UPDATE mails SET not_before = $2, failure = $3 WHERE id = $1", id, not_before, failure);
}

void give_mail_up(db::Transaction& tx, Id<MailRow> id, Instant now, std::string_view failure)
{
    tx.execute(
        "UPDATE mails SET failed_at = $2, failure = $3, subject = '', content = '', calendar = NULL, to_name = NULL, "
        "to_email = NULL WHERE id = $1",
        id, now, failure);
}

void clear_failed_mails(db::Transaction& tx, Instant failed_before)
{
    tx.execute("DELETE FROM mails WHERE failed_at < $1", failed_before);
}

std::optional<MailChoice> choice_of(db::Transaction& tx, PersonId person)
{
    return tx.row<MailChoice>("SELECT choice FROM mail_choices WHERE person_id = $1", person);
}

void choose(db::Transaction& tx, PersonId person, MailChoice choice)
{
    tx.execute(R"sql(
        INSERT INTO mail_choices (person_id, choice) VALUES ($1, $2)
        ON CONFLICT (person_id) DO UPDATE SET choice = excluded.choice)sql",
               person, choice);
}

std::vector<NewsRow> unread_news(db::Transaction& tx, Instant since)
{
    return tx.rows<NewsRow>(R"sql(
        SELECT n.person_id, COUNT(*) AS news FROM notifications n
        LEFT JOIN mail_choices c ON c.person_id = n.person_id
        WHERE n.read_at IS NULL AND n.created_at > $1 AND COALESCE(c.choice, 'everything') = 'everything'
        GROUP BY n.person_id)sql",
                            since);
}

MailCounts count_mails(db::Transaction& tx)
{
    return tx
        .row<MailCounts>(R"sql(
        SELECT COUNT(*) FILTER (WHERE failed_at IS NULL) AS waiting, COUNT(*) FILTER (WHERE failed_at IS NOT NULL) AS failed,
               (SELECT l.failure FROM mails l WHERE l.failure IS NOT NULL ORDER BY COALESCE(l.failed_at, l.not_before) DESC,
                l.id DESC LIMIT 1) AS last_failure, MAX(failed_at) AS last_failed_at
        FROM mails)sql")
        .value_or(MailCounts{});
}

} // namespace espalier::platform::store
