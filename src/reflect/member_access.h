// SPDX-License-Identifier: Apache-2.0
// What stands at the address that a type table gives, as the type its kind promises. Private to this folder.
#pragma once

namespace espalier::reflect {

template <class T> T& as(void* object)
{
    return *static_cast<T*>(object);
}

template <class T> T const& as(void const* object)
{
    return *static_cast<T const*>(object);
}

} // namespace espalier::reflect
