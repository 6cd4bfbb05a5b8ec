package org.tiaowen.app.consulting;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tiaowen.app.api.ApiRefusal;
import org.tiaowen.app.pages.NotFound;
import org.tiaowen.comments.contactpoints.ContactPoint;
import org.tiaowen.comments.contactpoints.ContactPointId;
import org.tiaowen.comments.contactpoints.ContactPointKind;
import org.tiaowen.comments.contactpoints.ContactPoints;
import org.tiaowen.comments.contactpoints.Terms;

/** The contact points for machines. */
@RestController
@RequestMapping("/api/v1/contact-points")
@Tag(name = "基层立法联系点 Contact points")
class ContactPointsApi {

    private final ContactPoints contactPoints;

    ContactPointsApi(ContactPoints contactPoints) {
        this.contactPoints = contactPoints;
    }

    /** A contact point to be appointed. */
    @Schema(example = """
            {"code": "YZ-JL-01", "name": "江陵区临江街道基层立法联系点", "district": "江陵区", "kind": "CONTACT_POINT",
             "parent": null, "validFrom": "2026-01-01", "validUntil": null}""")
    record NewContactPoint(
            @Nullable String code,
            @Nullable String name,
            @Nullable String district,
            @Nullable ContactPointKind kind,
            @Nullable UUID parent,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validUntil) {

        Terms terms(LocalDate from) {
            return new Terms(
                    Objects.requireNonNullElse(name, ""),
                    Objects.requireNonNullElse(district, ""),
                    Objects.requireNonNullElse(kind, ContactPointKind.CONTACT_POINT),
                    parent == null ? null : new ContactPointId(parent),
                    Objects.requireNonNullElse(validFrom, from),
                    validUntil);
        }
    }

    /** A contact point with the user names of its staff. */
    record ContactPointWithStaff(
            UUID id,
            String code,
            String name,
            String district,
            ContactPointKind kind,
            @Nullable UUID parent,
            LocalDate validFrom,
            @Nullable LocalDate validUntil,
            List<String> staff) {}

    @GetMapping
    @Operation(summary = "联系点列表 List the contact points")
    List<ContactPointWithStaff> list() {
        return contactPoints.all().stream().map(this::withStaff).toList();
    }

    @GetMapping("/{id}")
    @Operation(summary = "一个联系点 One contact point")
    @ApiResponse(responseCode = "200", description = "联系点 The contact point")
    @ApiResponse(responseCode = "404", description = "没有这个联系点 No such contact point")
    ContactPointWithStaff find(@PathVariable ContactPointId id) {
        return contactPoints.find(id).map(this::withStaff).orElseThrow(() -> new NotFound(id));
    }

    @PostMapping
    @Operation(summary = "设立联系点 Appoint a contact point")
    @ApiResponse(responseCode = "201", description = "已经设立，地址见 Location Appointed; see Location")
    @ApiResponse(responseCode = "422", description = "内容有误，列出所有问题 Faults, all of them listed")
    ResponseEntity<ContactPointWithStaff> appoint(@RequestBody NewContactPoint body, Principal by) {
        return switch (contactPoints.appoint(
                Objects.requireNonNullElse(body.code(), ""), body.terms(contactPoints.today()), by.getName())) {
            case ContactPoints.Appointed appointed ->
                ResponseEntity.created(URI.create("/api/v1/contact-points/"
                                + appointed.contactPoint().id()))
                        .body(withStaff(appointed.contactPoint()));
            case ContactPoints.Refused refused -> throw ApiRefusal.invalid(refused.problems());
        };
    }

    @PutMapping("/{id}")
    @Operation(
            summary = "修改联系点 Change a contact point",
            description = "编号不变；原来的情况留在变更记录里。 The code stays; earlier states stay in the history.")
    @ApiResponse(responseCode = "200", description = "已经修改 Changed")
    @ApiResponse(responseCode = "404", description = "没有这个联系点 No such contact point")
    @ApiResponse(responseCode = "422", description = "内容有误，列出所有问题 Faults, all of them listed")
    ContactPointWithStaff change(@PathVariable ContactPointId id, @RequestBody NewContactPoint body, Principal by) {
        ContactPoint before = contactPoints.find(id).orElseThrow(() -> new NotFound(id));
        return switch (contactPoints.change(id, body.terms(before.validFrom()), by.getName())) {
            case ContactPoints.Changed changed -> withStaff(changed.contactPoint());
            case ContactPoints.Refused refused -> throw ApiRefusal.invalid(refused.problems());
        };
    }

    private ContactPointWithStaff withStaff(ContactPoint point) {
        return new ContactPointWithStaff(
                point.id().value(),
                point.code(),
                point.name(),
                point.district(),
                point.kind(),
                point.parent() == null ? null : point.parent().value(),
                point.validFrom(),
                point.validUntil(),
                contactPoints.staffOf(point.id()));
    }
}
