// SPDX-License-Identifier: Apache-2.0
// Draws a document with Pango (letters, lines, scripts) and Cairo (PDF). Lengths are points: a 72nd of an inch.
#include "platform/documents.h"
#include "platform/pdf_holders.h"

#include <algorithm>
#include <climits>
#include <stdexcept>
#include <string_view>

namespace espalier::platform {

namespace {

constexpr double page_width = 841.89; // A4, landscape
constexpr double page_height = 595.28;
constexpr double margin = 34;
constexpr double footer_height = 16;
constexpr double smallest_scale = 0.7; // of letters: 6 points for what is said in a table
constexpr char const* typeface = "Inter, DejaVu Sans, sans-serif";

struct Grey
{
    double value;
};
constexpr Grey ink{0.1};
constexpr Grey quiet{0.38}; // still 7:1 on white
constexpr Grey wire{0.78};
constexpr Grey light{0.93}; // behind letters
constexpr Grey dark{0.82};

cairo_status_t append(void* content, unsigned char const* bytes, unsigned length)
{
    static_cast<std::string*>(content)->append(reinterpret_cast<char const*>(bytes), length);
    return CAIRO_STATUS_SUCCESS;
}

struct Letters
{
    double size; // points at full scale
    bool bold = false;
    Grey grey = ink;
};
constexpr Letters title_letters{20, true};
constexpr Letters heading_letters{9, true, quiet};
constexpr Letters text_letters{8.5};
constexpr Letters note_letters{7.5, false, quiet};

// One drawing of a document at one scale.
class Pages
{
public:
    // `pages`: how many there are, as each says.
    Pages(Document const& document, FontMap const& fonts, double scale, int pages)
        : Pages(document, fonts, scale, pages, INT_MAX)
    {
        surface_.reset(cairo_pdf_surface_create_for_stream(append, &content_, page_width, page_height));
        cairo_pdf_surface_set_metadata(surface_.get(), CAIRO_PDF_METADATA_TITLE, document.title.c_str());
        cairo_pdf_surface_set_metadata(surface_.get(), CAIRO_PDF_METADATA_CREATOR, "Espalier");
        drawing_.reset(cairo_create(surface_.get()));
    }

    // How many pages it takes, or one more than `most`: letters are laid out and not drawn.
    static int count(Document const& document, FontMap const& fonts, double scale, int most)
    {
        Pages pages(document, fonts, scale, 1, most);
        pages.write_all();
        return pages.page_;
    }

    Pdf draw()
    {
        write_all();
        cairo_surface_finish(surface_.get());
        if (cairo_status(drawing_.get()) != CAIRO_STATUS_SUCCESS)
            throw std::runtime_error(cairo_status_to_string(cairo_status(drawing_.get())));
        return {.content = std::move(content_), .pages = page_};
    }

private:
    Pages(Document const& document, FontMap const& fonts, double scale, int pages, int most_pages)
        : document_(document), scale_(scale), pages_(pages), most_pages_(most_pages)
    {
        text_.reset(pango_font_map_create_context(fonts.get()));
        pango_context_set_language(text_.get(), pango_language_from_string(document.language.c_str()));
    }

    void write_all()
    {
        head();
        question();
        if (document_.table.rows.empty())
            y_ += write(document_.empty_table, text_letters, margin, y_, inner_width) + 10 * scale_;
        table(document_.table);
        for (auto const& further : document_.further)
            table(further);
        signatures();
        footer();
    }

    // What a screen reader is told of what is drawn in between.
    void begin_tag(char const* tag)
    {
        if (drawing_)
            cairo_tag_begin(drawing_.get(), tag, nullptr);
    }
    void end_tag(char const* tag)
    {
        if (drawing_)
            cairo_tag_end(drawing_.get(), tag);
    }

    Layout layout(std::string_view text, Letters letters, double width, PangoAlignment alignment)
    {
        Layout made(pango_layout_new(text_.get()));
        Font const font(pango_font_description_from_string(typeface));
        pango_font_description_set_absolute_size(font.get(), letters.size * scale_ * PANGO_SCALE);
        pango_font_description_set_weight(font.get(), letters.bold ? PANGO_WEIGHT_SEMIBOLD : PANGO_WEIGHT_NORMAL);
        pango_layout_set_font_description(made.get(), font.get());
        pango_layout_set_width(made.get(), static_cast<int>(width * PANGO_SCALE));
        pango_layout_set_wrap(made.get(), PANGO_WRAP_WORD_CHAR);
        pango_layout_set_alignment(made.get(), alignment);
        pango_layout_set_line_spacing(made.get(), 1.05F);
        pango_layout_set_text(made.get(), text.data(), static_cast<int>(text.size()));
        return made;
    }

    static double height_of(Layout const& made)
    {
        if (!made)
            return 0;
        int width = 0;
        int height = 0;
        pango_layout_get_size(made.get(), &width, &height);
        return static_cast<double>(height) / PANGO_SCALE;
    }

    void show(Layout const& made, double x, double y, Grey grey, char const* tag)
    {
        if (!drawing_ || !made)
            return;
        begin_tag(tag);
        cairo_set_source_rgb(drawing_.get(), grey.value, grey.value, grey.value);
        cairo_move_to(drawing_.get(), x, y);
        pango_cairo_show_layout(drawing_.get(), made.get());
        end_tag(tag);
    }

    // Draws from x on and answers the height.
    double write(std::string_view text, Letters letters, double x, double y, double width, char const* tag = "P",
                 PangoAlignment alignment = PANGO_ALIGN_LEFT)
    {
        if (text.empty())
            return 0;
        auto const made = layout(text, letters, width, alignment);
        show(made, x, y, letters.grey, tag);
        return height_of(made);
    }

    void line(double y, double from, double to, Grey grey)
    {
        if (!drawing_)
            return;
        cairo_set_source_rgb(drawing_.get(), grey.value, grey.value, grey.value);
        cairo_set_line_width(drawing_.get(), 0.6);
        cairo_move_to(drawing_.get(), from, y);
        cairo_line_to(drawing_.get(), to, y);
        cairo_stroke(drawing_.get());
    }

    void head()
    {
        y_ += write(document_.organisation, heading_letters, margin, y_, inner_width) + 2 * scale_;
        y_ += write(document_.title, title_letters, margin, y_, inner_width, "H1") + 1 * scale_;
        y_ += write(document_.subtitle, text_letters, margin, y_, inner_width) + 8 * scale_;
        auto const width = inner_width / static_cast<double>(std::max<std::size_t>(document_.facts.size(), 1));
        double height = 0;
        for (std::size_t i = 0; i < document_.facts.size(); ++i) {
            auto const x = margin + static_cast<double>(i) * width;
            auto const name = write(document_.facts[i].first, note_letters, x, y_, width - gap);
            height = std::max(height, name + write(document_.facts[i].second, text_letters, x, y_ + name, width - gap));
        }
        y_ += height + 10 * scale_;
    }

    void question()
    {
        if (document_.answer.empty())
            return;
        y_ += write(document_.question, note_letters, margin, y_, inner_width) + 1 * scale_;
        y_ += write(document_.answer, text_letters, margin, y_, inner_width) + 10 * scale_;
    }

    struct Row
    {
        std::vector<DocumentColumn> const& columns;
        std::vector<DocumentCell> const& cells;
        Letters letters;
        char const* tag; // TH or TD
    };

    template <class Each> double for_each_cell(Row const& row, Each each)
    {
        double shares = 0;
        for (auto const& column : row.columns)
            shares += column.share;
        auto x = margin;
        double height = 0;
        for (std::size_t i = 0; i < row.columns.size(); ++i) {
            auto const& column = row.columns[i];
            auto const width = inner_width * column.share / shares;
            height = std::max(height, each(row.cells[i], column, x, width - gap));
            x += width;
        }
        return height;
    }

    // Letters in their places: laying them out takes longest, so it is done once.
    struct LaidCell
    {
        Layout text;
        Layout note;
        double text_height = 0;
    };
    struct LaidRow
    {
        std::vector<LaidCell> cells;
        double height = 0;
    };
    LaidRow lay(Row const& row)
    {
        LaidRow laid;
        laid.height =
            for_each_cell(row, [&](DocumentCell const& cell, DocumentColumn const& column, double, double width) {
                auto const alignment = column.is_number ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT;
                auto& made = laid.cells.emplace_back();
                if (!cell.text.empty())
                    made.text = layout(cell.text, row.letters, width, alignment);
                if (!cell.note.empty())
                    made.note = layout(cell.note, note_letters, width, alignment);
                made.text_height = height_of(made.text);
                return made.text_height + height_of(made.note);
            });
        return laid;
    }

    // The row and the wire under it.
    void draw_row(Row const& row, LaidRow const& laid, Grey below)
    {
        shade(row, laid.height + 2 * scale_);
        begin_tag("TR");
        auto next = laid.cells.begin();
        for_each_cell(row, [&](DocumentCell const&, DocumentColumn const&, double x, double) {
            show(next->text, x, y_, row.letters.grey, row.tag);
            show(next->note, x, y_ + next->text_height, note_letters.grey, row.tag);
            ++next;
            return 0.0;
        });
        end_tag("TR");
        y_ += laid.height + 2 * scale_;
        line(y_, margin, page_width - margin, below);
        y_ += 3 * scale_;
    }

    // Behind the cells, as high as the row.
    void shade(Row const& row, double height)
    {
        if (!drawing_)
            return;
        for_each_cell(row, [&](DocumentCell const& cell, DocumentColumn const&, double x, double width) {
            if (cell.shade == DocumentShade::none)
                return 0.0;
            auto const grey = cell.shade == DocumentShade::light ? light.value : dark.value;
            cairo_set_source_rgb(drawing_.get(), grey, grey, grey);
            cairo_rectangle(drawing_.get(), x - gap / 2, y_ - 1 * scale_, width + gap, height);
            cairo_fill(drawing_.get());
            return 0.0;
        });
    }

    void draw_head(DocumentTable const& table)
    {
        std::vector<DocumentCell> titles;
        for (auto const& column : table.columns)
            titles.push_back({.text = column.title});
        Row const row{table.columns, titles, {note_letters.size, true, quiet}, "TH"};
        draw_row(row, lay(row), quiet);
    }

    // Not parted from its first rows.
    void table_title(DocumentTable const& table)
    {
        if (table.title.empty())
            return;
        y_ += 14 * scale_;
        if (y_ + 80 * scale_ > bottom)
            next_page();
        y_ += write(table.title, {text_letters.size + 2, true}, margin, y_, inner_width, "H2") + 2 * scale_;
        y_ += write(table.text, note_letters, margin, y_, inner_width) + 5 * scale_;
    }

    void table(DocumentTable const& table)
    {
        if (table.rows.empty())
            return;
        table_title(table);
        begin_tag("Table");
        draw_head(table);
        for (auto const& cells : table.rows)
            fit_row(table, {table.columns, cells, text_letters, "TD"});
        if (!table.totals.empty())
            fit_row(table, {table.columns, table.totals, {text_letters.size, true}, "TD"});
        end_tag("Table");
    }

    void fit_row(DocumentTable const& table, Row const& row)
    {
        if (page_ > most_pages_)
            return;
        auto const laid = lay(row);
        if (y_ + laid.height > bottom) {
            next_page();
            draw_head(table);
        }
        draw_row(row, laid, wire);
    }

    void signatures()
    {
        if (document_.signatures.empty())
            return;
        auto const height = 34 * scale_ + 12;
        if (y_ + height > bottom)
            next_page();
        auto const width = inner_width / static_cast<double>(document_.signatures.size());
        auto const at = y_ + 30 * scale_;
        for (std::size_t i = 0; i < document_.signatures.size(); ++i) {
            auto const x = margin + static_cast<double>(i) * width;
            line(at, x, x + width - 3 * gap, quiet);
            write(document_.signatures[i], note_letters, x, at + 2, width - 3 * gap);
        }
        y_ = at + 12;
    }

    void footer()
    {
        auto const y = page_height - margin - footer_height / 2;
        auto page_of = document_.page_of;
        for (auto const& [name, value] : {std::pair{"{{page}}", page_}, std::pair{"{{pages}}", pages_}})
            if (auto const at = page_of.find(name); at != std::string::npos)
                page_of.replace(at, std::string_view(name).size(), std::to_string(value));
        write(document_.footer, note_letters, margin, y, inner_width * 0.8);
        write(page_of, note_letters, margin + inner_width * 0.8, y, inner_width * 0.2, "P", PANGO_ALIGN_RIGHT);
    }

    void next_page()
    {
        footer();
        if (drawing_)
            cairo_show_page(drawing_.get());
        ++page_;
        y_ = margin;
    }

    static constexpr double inner_width = page_width - 2 * margin;
    static constexpr double bottom = page_height - margin - footer_height;
    static constexpr double gap = 8; // between columns

    Document const& document_;
    double scale_;
    int pages_;
    int most_pages_;
    int page_ = 1;
    double y_ = margin;
    std::string content_;
    Surface surface_;
    Drawing drawing_; // none: pages are counted only
    TextContext text_;
};

} // namespace

Pdf write_pdf(Document const& document)
{
    // Finding the fonts takes longer than drawing with them; a thread that has found them keeps them.
    thread_local FontMap const fonts(pango_cairo_font_map_new());
    pango_cairo_font_map_set_resolution(PANGO_CAIRO_FONT_MAP(fonts.get()), 72); // a point is a point
    auto const fits = [&](double scale) { return Pages::count(document, fonts, scale, 1) == 1; };
    if (fits(smallest_scale))
        for (auto const scale : {1.0, 0.9, 0.8, smallest_scale})
            if (fits(scale))
                return Pages(document, fonts, scale, 1).draw();
    auto const comfortable = 0.9;
    return Pages(document, fonts, comfortable, Pages::count(document, fonts, comfortable, INT_MAX)).draw();
}

} // namespace espalier::platform
