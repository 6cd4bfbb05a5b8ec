package org.tiaowen.app.drafting;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tiaowen.app.api.ApiRefusal;
import org.tiaowen.app.pages.NotFound;
import org.tiaowen.app.pages.Problem;
import org.tiaowen.app.pages.Problems;
import org.tiaowen.templates.library.OfficeTemplates;
import org.tiaowen.templates.library.Template;
import org.tiaowen.templates.library.Variable;

/** Templates for machines: the list, one of them filled, and an office's own. */
@RestController
@RequestMapping("/api/v1/templates")
@Tag(name = "模板 Templates")
class TemplatesApi {

    private final OfficeTemplates templates;

    TemplatesApi(OfficeTemplates templates) {
        this.templates = templates;
    }

    /** A template in the list. */
    record TemplateInList(String kind, Template.Purpose purpose, String name) {}

    /** The values to fill a template with, by name of the variable. */
    @Schema(example = """
            {"values": {"文种": "条例", "施行日期": "2027年1月1日"}}""")
    record Values(@Nullable Map<String, String> values) {}

    /** A filled template. */
    record FilledText(String markdown) {}

    /**
     * A version of a template to keep.
     *
     * @param source Markdown with its front matter
     * @param version the newest version its author has seen, 0 for a new kind
     */
    record NewTemplate(@Nullable String source, @Nullable Integer version) {}

    /** Which version of which kind was kept. */
    record KeptTemplate(String kind, int version) {}

    @GetMapping
    @Operation(summary = "模板列表 List the templates and standard clauses")
    List<TemplateInList> list() {
        return templates.all().values().stream()
                .map(template -> new TemplateInList(template.kind(), template.purpose(), template.name()))
                .toList();
    }

    @GetMapping("/{kind}")
    @Operation(summary = "一个模板：依据、变量和正文 A template with its authority, variables and body")
    Template one(@PathVariable String kind) {
        return existing(kind);
    }

    @PostMapping("/{kind}/text")
    @Operation(summary = "用变量的值生成文本 Fill a template")
    @ApiResponse(responseCode = "422", description = "变量的值有误，列出所有问题 Faults, all of them listed")
    FilledText fill(@PathVariable String kind, @RequestBody Values body) {
        Template template = existing(kind);
        return switch (template.fill(Objects.requireNonNullElse(body.values(), Map.of()))) {
            case Template.Filling.Filled filled -> new FilledText(filled.markdown());
            case Template.Filling.Refused refused -> {
                Problems problems = Problems.NONE;
                for (Map.Entry<String, Template.Fault> fault : refused.faults().entrySet()) {
                    problems = problems.and(Problem.at(
                            fault.getKey(), "template.problem." + fault.getValue(), fault.getKey(), Variable.LONGEST));
                }
                throw ApiRefusal.invalid(problems);
            }
        };
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "保存本机关的模板 Keep a version of a template of the office's own")
    @ApiResponse(responseCode = "201", description = "已经保存 Kept")
    @ApiResponse(responseCode = "409", description = "他人已保存新的一版 Somebody has saved in between")
    @ApiResponse(responseCode = "422", description = "不是合格的模板 No template")
    KeptTemplate keep(@RequestBody NewTemplate body, Principal by) {
        String source = Objects.requireNonNullElse(body.source(), "");
        return switch (templates.save(source, Objects.requireNonNullElse(body.version(), 0), by.getName())) {
            case OfficeTemplates.Keeping.Saved saved ->
                new KeptTemplate(saved.kept().kind(), saved.kept().version());
            case OfficeTemplates.Keeping.SavedInBetween saved ->
                throw new ApiRefusal(HttpStatus.CONFLICT, "saved-in-between", saved.newest());
            case OfficeTemplates.Keeping.Refused refused -> {
                Problems problems = Problems.NONE;
                for (String reason : refused.reasons()) {
                    problems = problems.and(Problem.at("source", "template.problem.source", reason));
                }
                throw ApiRefusal.invalid(problems);
            }
        };
    }

    private Template existing(String kind) {
        return templates.template(kind).orElseThrow(() -> new NotFound("template " + kind));
    }
}
