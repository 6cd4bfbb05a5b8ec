package org.tiaowen.app.drafting;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import org.tiaowen.app.pages.LawText;
import org.tiaowen.app.pages.NotFound;
import org.tiaowen.app.pages.Problem;
import org.tiaowen.app.pages.Problems;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.articles.TextReader;
import org.tiaowen.drafting.versions.DraftId;
import org.tiaowen.drafting.versions.Drafts;
import org.tiaowen.drafting.versions.WorkingCopies;
import org.tiaowen.templates.library.OfficeTemplates;
import org.tiaowen.templates.library.Template;
import org.tiaowen.templates.library.Template.Filling;
import org.tiaowen.templates.library.Variable;

/** Templates to start a draft from: the list, the form with the variables, and the text as it would be. */
@Controller
@RequestMapping("/drafts/templates")
class TemplatesController {

    /** A name of a field that no other part of the form can have. */
    private static final String FIELD = "value-";

    private final OfficeTemplates templates;
    private final Drafts drafts;
    private final WorkingCopies copies;

    TemplatesController(OfficeTemplates templates, Drafts drafts, WorkingCopies copies) {
        this.templates = templates;
        this.drafts = drafts;
        this.copies = copies;
    }

    /** A variable in the form, with what was typed. */
    record Field(String id, Variable variable, String value) {}

    /** The clause of a draft behind which a standard clause is to be put, in the revision that would be changed. */
    record Behind(DraftId draft, ProvisionId clause, int revision) {}

    @GetMapping
    String list(
            @RequestParam(required = false) @Nullable DraftId draft,
            @RequestParam(required = false) @Nullable ProvisionId clause,
            Model model) {
        behind(draft, clause).ifPresent(place -> model.addAttribute("behind", place));
        Map<Boolean, List<Template>> byUse = templates.all().values().stream()
                .collect(Collectors.partitioningBy(template -> template.purpose() == Template.Purpose.CLAUSE));
        model.addAttribute("texts", byUse.get(false));
        model.addAttribute("clauses", byUse.get(true));
        model.addAttribute("unreadable", templates.unreadable());
        return "drafting/templates";
    }

    @GetMapping("/{kind}")
    String form(
            @PathVariable String kind,
            @RequestParam(required = false) @Nullable DraftId draft,
            @RequestParam(required = false) @Nullable ProvisionId clause,
            Model model) {
        behind(draft, clause).ifPresent(place -> model.addAttribute("behind", place));
        return form(existing(kind), Map.of(), model);
    }

    /** Shows the filled text beneath the form; from there it goes the way of every text that is brought in. */
    @PostMapping("/{kind}")
    String preview(
            @PathVariable String kind,
            @RequestParam(required = false) @Nullable DraftId draft,
            @RequestParam(required = false) @Nullable ProvisionId clause,
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletResponse response,
            Model model) {
        behind(draft, clause).ifPresent(place -> model.addAttribute("behind", place));
        Template template = existing(kind);
        Map<String, String> values = new HashMap<>();
        for (Variable variable : template.variables()) {
            values.put(variable.name(), sent(fields, template.variables().indexOf(variable)));
        }
        switch (template.fill(values)) {
            case Filling.Filled filled -> {
                LegalText text = TextReader.read(filled.markdown()).text();
                model.addAttribute("filled", FormText.shown(filled.markdown()));
                model.addAttribute("law", LawText.of(text));
                model.addAttribute("draftTitle", text.title());
            }
            case Filling.Refused refused -> {
                response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
                model.addAttribute("problems", problems(template, refused));
            }
        }
        return form(template, values, model);
    }

    /** What the template says, to be changed; for a kind there is none of an empty form. */
    @GetMapping("/{kind}/source")
    String source(@PathVariable String kind, Model model) {
        int version = templates.find(kind).map(OfficeTemplates.Kept::version).orElse(0);
        return source(kind, templates.source(kind).orElse(""), version, model);
    }

    @PostMapping("/{kind}/source")
    String save(
            @PathVariable String kind,
            @RequestParam String source,
            @RequestParam int version,
            Principal principal,
            HttpServletResponse response,
            Model model) {
        String sent = FormText.sent(source);
        return switch (templates.save(sent, version, principal.getName())) {
            case OfficeTemplates.Keeping.Saved saved ->
                "redirect:"
                        + UriComponentsBuilder.fromPath("/drafts/templates/{kind}")
                                .encode()
                                .buildAndExpand(saved.kept().kind())
                                .toUriString();
            case OfficeTemplates.Keeping.Refused refused -> {
                response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
                Problems problems = Problems.NONE;
                for (String reason : refused.reasons()) {
                    problems = problems.and(Problem.at("source", "template.problem.source", reason));
                }
                model.addAttribute("problems", problems);
                yield source(kind, sent, version, model);
            }
            case OfficeTemplates.Keeping.SavedInBetween saved -> {
                response.setStatus(HttpServletResponse.SC_CONFLICT);
                model.addAttribute(
                        "problems", Problems.of(Problem.at("source", "template.problem.saved", saved.newest())));
                yield source(kind, sent, version, model);
            }
        };
    }

    private String source(String kind, String source, int version, Model model) {
        model.addAttribute("kind", kind);
        model.addAttribute("source", FormText.shown(source));
        model.addAttribute("version", version);
        model.addAttribute("versions", templates.versions(kind));
        return "drafting/template-source";
    }

    private Optional<Behind> behind(@Nullable DraftId draft, @Nullable ProvisionId clause) {
        if (draft == null || clause == null) {
            return Optional.empty();
        }
        if (drafts.find(draft).isEmpty()) {
            throw new NotFound(draft);
        }
        return Optional.of(new Behind(draft, clause, copies.load(draft).revision()));
    }

    private static String form(Template template, Map<String, String> values, Model model) {
        List<Variable> variables = template.variables();
        model.addAttribute("template", template);
        model.addAttribute(
                "fields",
                variables.stream()
                        .map(variable -> new Field(
                                FIELD + variables.indexOf(variable),
                                variable,
                                values.getOrDefault(variable.name(), "")))
                        .toList());
        return "drafting/template";
    }

    private static String sent(MultiValueMap<String, String> fields, int index) {
        List<String> sent = fields.getOrDefault(FIELD + index, List.of());
        return sent.isEmpty() ? "" : sent.getFirst();
    }

    private static Problems problems(Template template, Filling.Refused refused) {
        Problems problems = Problems.NONE;
        for (Variable variable : template.variables()) {
            Template.Fault fault = refused.faults().get(variable.name());
            if (fault != null) {
                problems = problems.and(Problem.at(
                        FIELD + template.variables().indexOf(variable),
                        "template.problem." + fault,
                        variable.name(),
                        Variable.LONGEST));
            }
        }
        return problems;
    }

    private Template existing(String kind) {
        return templates.template(kind).orElseThrow(() -> new NotFound("template " + kind));
    }
}
