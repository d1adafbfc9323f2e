// SPDX-License-Identifier: Apache-2.0
// A recognition with all that is told of it, whoever reads it; and what one reader gets to see of that.
#pragma once

#include "features/recognition/recognition_store.h"

#include <span>
#include <unordered_map>

namespace espalier::recognition {

struct WholeRecognition
{
    store::Row row;
    std::vector<RecognitionReceiver> receivers; // by name
    std::vector<ReactionCount> reactions;       // those that there are
    std::unordered_map<PersonId, ReactionKind> reaction_of;
};

// Receivers and reactions of all of them in one statement each.
std::vector<WholeRecognition> whole(db::Transaction& tx, std::vector<store::Row> rows);

// As the viewer gets to see them; goals and plan items in one statement each, where there are any.
std::vector<RecognitionView> views_of(Context& context, std::span<WholeRecognition const> recognitions);

} // namespace espalier::recognition
