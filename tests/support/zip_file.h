// SPDX-License-Identifier: Apache-2.0
// Makes a .zip in memory for tests of what people upload.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace espalier::test {

// Path inside and content, in this order. With a password the content is encrypted.
std::string zip_of(std::vector<std::pair<std::string, std::string>> const& files, std::string const& password = "");

// The files of a folder, below `inside` ("release/").
std::string zip_of_folder(std::string const& folder, std::string const& inside = "");

} // namespace espalier::test
