// SPDX-License-Identifier: Apache-2.0
// What Cairo and Pango lend, given back when it goes out of scope. For pdf.cpp alone.
#pragma once

#include <memory>

#include <cairo-pdf.h>
#include <pango/pangocairo.h>

namespace espalier::platform {

template <auto release> struct Release
{
    template <class T> void operator()(T* held) const { release(held); }
};
using Surface = std::unique_ptr<cairo_surface_t, Release<cairo_surface_destroy>>;
using Drawing = std::unique_ptr<cairo_t, Release<cairo_destroy>>;
using FontMap = std::unique_ptr<PangoFontMap, Release<g_object_unref>>;
using TextContext = std::unique_ptr<PangoContext, Release<g_object_unref>>;
using Layout = std::unique_ptr<PangoLayout, Release<g_object_unref>>;
using Font = std::unique_ptr<PangoFontDescription, Release<pango_font_description_free>>;

} // namespace espalier::platform
