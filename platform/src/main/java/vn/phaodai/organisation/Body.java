// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.organisation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An organisation, for as long as it exists.
///
/// @param code stable within its validity, e.g. `UBND.842`
/// @param kind what it is, whatever its level, e.g. `PARTY_COMMITTEE`; with `tier` it says which
/// @param category what letters call bodies like it, e.g. `DEPARTMENT` (sở)
/// @param tier of its unit: PROVINCE, DISTRICT, COMMUNE
/// @param organ whether it is an organ of its parent, led by the parent's head (Ban Thường vụ)
/// @param path the unit's path of ids: the body's jurisdiction
/// @param parentId the body it answers to
/// @param origin the rule and version that founded it, or DISPATCH, or ADMINISTRATOR
/// @param verify whether the fact behind it still waits to be checked against its source
/// @param confirmed false: in no recipient list until an administrator says that it exists
public record Body(
    long id,
    UUID publicId,
    String code,
    String kind,
    String category,
    String tier,
    Side side,
    boolean organ,
    String name,
    String shortName,
    long unitId,
    String path,
    @Nullable Long parentId,
    Validity valid,
    String origin,
    boolean verify,
    boolean confirmed) {}
