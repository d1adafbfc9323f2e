// SPDX-License-Identifier: Apache-2.0
// The checks of `espalier doctor`.
#include "app/doctor.h"

#include "app/database_url.h"
#include "app/demo/demo_mark.h"
#include "app/port_check.h"
#include "base/embedded.h"
#include "db/database.h"
#include "features/identity/identity.h"
#include "platform/mail.h"

#include <fmt/core.h>

#include <sys/stat.h>
#include <unistd.h>

namespace espalier::app {

namespace {

namespace fs = std::filesystem;

Finding ok(std::string check, std::string message)
{
    return {Verdict::ok, std::move(check), std::move(message), ""};
}

Finding warning(std::string check, std::string message, std::string advice)
{
    return {Verdict::warning, std::move(check), std::move(message), std::move(advice)};
}

Finding problem(std::string check, std::string message, std::string advice)
{
    return {Verdict::problem, std::move(check), std::move(message), std::move(advice)};
}

fs::path folder_of(fs::path const& file)
{
    return file.has_parent_path() ? file.parent_path() : fs::path(".");
}

Finding folder_finding(fs::path const& folder)
{
    std::error_code error;
    if (!fs::is_directory(folder, error))
        return problem("folder", fmt::format("There is no folder {}.", folder.string()),
                       fmt::format("mkdir -p '{}'", folder.string()));
    if (::access(folder.c_str(), W_OK | X_OK) != 0)
        return problem("folder", fmt::format("{} is not writable for this account.", folder.string()),
                       fmt::format("Give the folder to the account that runs espalier: chown {} '{}'", ::geteuid(),
                                   folder.string()));
    return ok("folder", fmt::format("{} is writable.", folder.string()));
}

// SQLite writes the file, and two more beside it.
Finding file_finding(fs::path const& file)
{
    struct stat status
    {};
    if (::stat(file.c_str(), &status) != 0)
        return problem("file", fmt::format("{} cannot be looked at.", file.string()),
                       "Check the permissions above it.");
    if (!S_ISREG(status.st_mode))
        return problem("file", fmt::format("{} is no file.", file.string()),
                       "Name a file with --database sqlite:PATH.");
    if (::access(file.c_str(), R_OK | W_OK) != 0)
        return problem("file", fmt::format("{} is not readable and writable for this account.", file.string()),
                       fmt::format("chown {} '{}'", ::geteuid(), file.string()));
    if ((status.st_mode & (S_IROTH | S_IWOTH)) != 0)
        return warning("file", fmt::format("Every account of this machine can read {}.", file.string()),
                       fmt::format("chmod 600 '{}'", file.string()));
    return ok("file", fmt::format("{} belongs to the right account.", file.string()));
}

// Nothing is wrong before the first start; whoever names another place may have mistyped it.
Finding missing_finding(fs::path const& file, std::string const& url)
{
    auto const message = fmt::format("There is no database at {}.", file.string());
    if (is_default_database(url))
        return warning("database", message, "espalier serve makes an empty one.");
    return problem("database", message, "Check --database; espalier serve and espalier migrate make an empty one.");
}

Finding space_finding(fs::path const& folder)
{
    constexpr std::uintmax_t little = 1'000'000'000;
    constexpr std::uintmax_t too_little = 100'000'000;
    std::error_code error;
    auto const space = fs::space(folder, error);
    if (error)
        return warning("disk space", "The free space is not known: " + error.message(), "Look with df.");
    auto const message = fmt::format("{} MB free in {}.", space.available / 1'000'000, folder.string());
    if (space.available < too_little)
        return problem("disk space", message, "Free some space: writes are about to fail.");
    if (space.available < little)
        return warning("disk space", message, "Free some space, or move the database to a larger disk.");
    return ok("disk space", message);
}

Finding migrations_finding(db::Database& database)
{
    auto const pending = database.pending(db::program_migrations());
    if (!pending.empty())
        return warning("migrations",
                       fmt::format("{} migrations are pending, first {}.", pending.size(), pending.front()),
                       "espalier migrate (serve does it, too; an SQLite file is copied first)");
    return ok("migrations", "The database is of this program's version.");
}

// `restore` overwrites nothing: what is there moves away first.
std::string restore_advice(std::string const& url)
{
    if (auto const file = sqlite_file(url))
        return fmt::format(
            "Stop the server, move {0}, {0}-wal and {0}-shm (those that are there) into another folder, then "
            "bring back the last backup: espalier restore BACKUP --database {1}",
            file->string(), url);
    return "Stop the server and bring back the last backup with pg_restore.";
}

Finding integrity_finding(db::Database& database, std::string const& url)
{
    auto const problems = database.integrity_problems();
    if (!problems.empty())
        return problem("integrity", fmt::format("{} (and {} more)", problems.front(), problems.size() - 1),
                       restore_advice(url));
    return ok("integrity", "The database is whole.");
}

// Ids and times come from the clock: one that went back makes new things older than old ones.
Finding clock_finding(db::Transaction& tx, Instant now)
{
    constexpr std::int64_t tolerance = 5 * 60 * 1000;
    auto const newest =
        tx.row<Instant>("SELECT COALESCE(MAX(at), 0) FROM events WHERE id = (SELECT MAX(id) FROM events)");
    if (newest && newest->milliseconds > now.milliseconds + tolerance)
        return problem("clock", fmt::format("It is {}, but the newest event is of {}.", to_text(now), to_text(*newest)),
                       "Set the clock right: timedatectl set-ntp true");
    return ok("clock", to_text(now));
}

Finding administrator_finding(db::Transaction& tx, Instant now)
{
    if (!identity::has_working_admin(tx, now))
        return warning("administrator", "No administrator can sign in.",
                       "espalier user add YOU@EXAMPLE.COM --role admin --password-stdin");
    return ok("administrator", "There is an administrator who can sign in.");
}

Finding failed_mail_finding(db::Transaction& tx)
{
    auto const counts = platform::mail_counts(tx);
    if (counts.failed > 0)
        return warning("sent mail", fmt::format("{} were given up in the last 30 days.", counts.failed),
                       counts.last_failure.value_or(""));
    return ok("sent mail", fmt::format("{} wait to be sent.", counts.waiting));
}

void add_database_findings(std::vector<Finding>& findings, std::string const& url)
{
    try {
        auto const database = db::Database::open({.url = url, .readers = 1});
        findings.push_back(ok("database", database->description()));
        auto const migrations = migrations_finding(*database);
        findings.push_back(migrations);
        findings.push_back(integrity_finding(*database, url));
        if (migrations.verdict != Verdict::ok)
            return; // the tables that follow may not be there yet
        database->read([&](db::Transaction& tx) {
            findings.push_back(clock_finding(tx, system_now()));
            findings.push_back(administrator_finding(tx, system_now()));
            findings.push_back(failed_mail_finding(tx));
        });
        if (auto const part = demo::unfinished(*database))
            findings.push_back(problem("demo", part->message, part->advice));
    } catch (Fault const& fault) {
        if (fault.key() == "damaged_database") {
            findings.push_back(problem("database", "It is damaged, or is no database.", restore_advice(url)));
            return;
        }
        auto const advice = fault.key() == "newer_database"
            ? "Install the newer espalier, or restore a backup from before it."
            : "Check --database, and that the database runs and lets this account in.";
        findings.push_back(problem("database", fault.message(), advice));
    }
}

Finding port_finding(std::string const& listen)
{
    auto const wrong = why_not_free(listen);
    if (!wrong)
        return ok("address", fmt::format("{} is free.", listen));
    return problem("address", fmt::format("{}: {}.", listen, *wrong),
                   "Stop what listens there (ss -ltnp shows it), or choose another with --listen.");
}

// Nothing is sent: it is only asked whether it would be.
Finding mail_finding(platform::MailServer const& mail)
{
    if (mail.url.empty())
        return ok("mail", "None is sent: no --smtp-server is named.");
    try {
        platform::require_whole(mail);
        platform::SmtpConnection(mail).greet();
        return ok("mail", fmt::format("{} lets us in.", mail.url));
    } catch (Fault const& fault) {
        auto const message = fault.violations().empty() ? fault.message() : fault.violations().front().message;
        return problem("mail", message,
                       "Check --smtp-server, --smtp-user, ESPALIER_SMTP_PASSWORD, --mail-from, --public-url.");
    }
}

// It is shown a harmless file and the one that every scanner knows.
Finding virus_scanner_finding(platform::VirusScanner const& scanner)
{
    if (scanner.address.empty())
        return ok("virus scanner", "Nobody is asked: no --virus-scanner is named.");
    auto const refuses = [&](std::string_view content) {
        try {
            platform::VirusScan scan(scanner);
            scan.add(content);
            scan.end();
            return false;
        } catch (Fault const& fault) {
            if (fault.code() == FaultCode::invalid)
                return true;
            throw;
        }
    };
    try {
        platform::require_known_kind(scanner);
        if (refuses("A harmless file."))
            return problem("virus scanner", fmt::format("{} refuses a harmless file.", scanner.address),
                           "A program ends with 0 for a clean file and with 1 for one that it refuses.");
        if (!refuses(platform::virus_test_file()))
            return warning("virus scanner", fmt::format("{} does not know the EICAR test file.", scanner.address),
                           "Bring its signatures up to date.");
        return ok("virus scanner", fmt::format("{} answers, and knows the EICAR test file.", scanner.address));
    } catch (Fault const& fault) {
        auto const message = fault.violations().empty() ? fault.private_note() : fault.violations().front().message;
        return problem("virus scanner", message, "Check --virus-scanner; until it answers, no upload can be used.");
    }
}

Finding web_finding()
{
    if (embedded_web().empty())
        return warning("web UI", "This program was built without the web UI; only the API is served.",
                       "Build with ./run, or run tools/build_web before building.");
    return ok("web UI", "It is in the program.");
}

} // namespace

std::vector<Finding> examine(std::string const& database_url, std::string const& listen,
                             platform::MailServer const& mail, platform::VirusScanner const& scanner)
{
    std::vector<Finding> findings;
    auto const file = sqlite_file(database_url);
    auto exists = true;
    if (file) {
        findings.push_back(folder_finding(folder_of(*file)));
        if (findings.back().verdict == Verdict::ok)
            findings.push_back(space_finding(folder_of(*file)));
        exists = fs::exists(*file);
        if (exists)
            findings.push_back(file_finding(*file));
        else
            findings.push_back(missing_finding(*file, database_url));
        exists = exists && findings.back().verdict != Verdict::problem;
    }
    if (exists)
        add_database_findings(findings, database_url);
    findings.push_back(port_finding(listen));
    findings.push_back(mail_finding(mail));
    findings.push_back(virus_scanner_finding(scanner));
    findings.push_back(web_finding());
    return findings;
}

} // namespace espalier::app
