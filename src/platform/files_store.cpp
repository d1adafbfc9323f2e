// SPDX-License-Identifier: Apache-2.0
// SQL on stored files: their bytes lie in pieces, each of which a statement moves at once.
#include "platform/files_store.h"

#include "platform/archive.h"

namespace espalier::platform::store {

namespace {

constexpr std::size_t piece_bytes = 768 * 1024; // a megabyte as base64

struct PieceRow
{
    StoredFileId stored_file_id;
    std::int64_t number = 1;
    std::string content; // base64
};
BOOST_DESCRIBE_STRUCT(PieceRow, (), (stored_file_id, number, content))

} // namespace

std::vector<std::string> pieces_of(std::string_view content)
{
    std::vector<std::string> pieces;
    for (std::size_t from = 0; from < content.size(); from += piece_bytes)
        pieces.push_back(bytes_as_text(content.substr(from, piece_bytes)));
    return pieces;
}

void insert_file(db::Transaction& tx, StoredFile const& file, std::vector<std::string> const& pieces)
{
    tx.insert("stored_files", file);
    std::vector<PieceRow> rows;
    for (auto const& piece : pieces)
        rows.push_back({file.id, std::ssize(rows) + 1, piece});
    tx.insert_all("stored_file_pieces", rows);
}

void delete_file(db::Transaction& tx, StoredFileId id)
{
    tx.execute("DELETE FROM stored_file_pieces WHERE stored_file_id = $1", id);
    tx.execute("DELETE FROM stored_files WHERE id = $1", id);
}

std::optional<StoredFile> find_file(db::Transaction& tx, StoredFileId id)
{
    return tx.select_one<StoredFile>("FROM stored_files WHERE id = $1", id);
}

std::string file_content(db::Transaction& tx, StoredFileId id)
{
    std::string content;
    tx.each<std::string>(
        "SELECT content FROM stored_file_pieces WHERE stored_file_id = $1 ORDER BY number",
        [&](std::string const& piece) { content += bytes_from_text(piece); }, id);
    return content;
}

} // namespace espalier::platform::store
