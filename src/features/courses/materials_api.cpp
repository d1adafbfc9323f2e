// SPDX-License-Identifier: Apache-2.0
// The endpoints on files of courses.
#include "features/courses/materials.h"
#include "platform/files.h"
#include "platform/permissions.h"
#include "platform/settings.h"

namespace espalier::courses {

namespace {

struct UploadsOf
{
    CourseId course_id;
};
BOOST_DESCRIBE_STRUCT(UploadsOf, (), (course_id))

struct OneUpload
{
    UploadId upload_id;
};
BOOST_DESCRIBE_STRUCT(OneUpload, (), (upload_id))

MaterialUse read_use(Context& c)
{
    return material_use(c.tx);
}

MaterialSettings read_settings(Context& c)
{
    return platform::settings::read<MaterialSettings>(c.tx);
}

MaterialSettings change_settings(Context& c, MaterialSettings const& in)
{
    return platform::settings::change_as_read(c, in);
}

platform::Page<UploadLine> list_uploads(Context& c, UploadsOf const& in)
{
    return {.items = open_uploads(c.tx, in.course_id), .next = {}};
}

UploadLine read_upload(Context& c, OneUpload const& in)
{
    return upload(c.tx, in.upload_id);
}

void abandon(Context& c, OneUpload const& in)
{
    abandon_upload(c, in.upload_id);
}

} // namespace

void material_routes(platform::Routes& r)
{
    using platform::permissions::write_courses;
    r.get("read_material_use", "/material-use", write_courses, "Read how much room files of courses take", read_use);
    r.get("read_material_settings", "/settings/materials", platform::permissions::read_settings,
          "Read how large files of courses may be", read_settings);
    r.put("change_material_settings", "/settings/materials", platform::permissions::change_settings,
          "Change how large files of courses may be", change_settings);
    r.get("list_uploads", "/courses/{course_id}/uploads", write_courses, "List the uploads of a course on their way",
          list_uploads);
    r.post("begin_upload", "/courses/{course_id}/uploads", write_courses, "Begin to send a file, piece by piece",
           begin_upload);
    r.get("read_upload", "/uploads/{upload_id}", write_courses, "Read how much of a file has come", read_upload);
    r.patch("add_upload_piece", "/uploads/{upload_id}", write_courses, "Send the next piece of a file", add_piece)
        .with_text_body(platform::file_body)
        .with_body_limit(static_cast<std::size_t>(piece_bytes));
    r.post("end_upload", "/uploads/{upload_id}/end", write_courses,
           "Look at what was sent, and keep it as a file of the course", end_upload);
    r.remove("abandon_upload", "/uploads/{upload_id}", write_courses, "Give an upload up", abandon);
    r.get("read_material", "/courses/{course_id}/materials/{digest}", write_courses,
          "Read a file of a course, or a part of it", send_material);
    r.remove("remove_material", "/courses/{course_id}/materials/{digest}", write_courses,
             "Remove a file that no version of the course shows", remove_material);
}

} // namespace espalier::courses
