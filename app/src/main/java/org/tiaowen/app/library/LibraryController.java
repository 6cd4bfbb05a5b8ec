package org.tiaowen.app.library;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tiaowen.app.pages.NotFound;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.library.Law;
import org.tiaowen.drafting.library.LawFilter;
import org.tiaowen.drafting.library.LawId;
import org.tiaowen.drafting.library.LawText;
import org.tiaowen.drafting.library.LawTextId;
import org.tiaowen.drafting.library.Library;
import org.tiaowen.drafting.library.Validity;

/** The library of existing law: its laws, their texts, a text, for everybody. */
@Controller
@RequestMapping("/library")
class LibraryController {

    private static final int LAWS_A_PAGE = 50;
    private static final ZoneId DAYS = ZoneId.of("Asia/Shanghai");

    private final Library library;
    private final Clock clock;

    LibraryController(Library library, Clock clock) {
        this.library = library;
        this.clock = clock;
    }

    /** A text with what is true of it today. */
    record Row(LawText text, Validity validity) {}

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String organ,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        LawFilter filter = new LawFilter(title, organ, place);
        int at = Math.clamp(page, 1, 100_000);
        long count = library.count(filter);
        model.addAttribute("filter", filter);
        model.addAttribute("laws", library.list(filter, (at - 1) * LAWS_A_PAGE, LAWS_A_PAGE));
        model.addAttribute("count", count);
        model.addAttribute("page", at);
        model.addAttribute("more", (long) at * LAWS_A_PAGE < count);
        model.addAttribute("places", library.jurisdictions());
        return "library/laws";
    }

    @GetMapping("/{id}")
    String law(@PathVariable LawId id, Model model) {
        Law law = library.find(id).orElseThrow(() -> new NotFound(id));
        model.addAttribute("work", law);
        model.addAttribute("rows", rows(id).reversed());
        return "library/law";
    }

    @GetMapping("/{id}/texts/{text}")
    String text(@PathVariable LawId id, @PathVariable LawTextId text, Model model) {
        Law law = library.find(id).orElseThrow(() -> new NotFound(id));
        List<Row> rows = rows(id);
        Row row = rows.stream()
                .filter(one -> one.text().id().equals(text))
                .findFirst()
                .orElseThrow(() -> new NotFound(text));
        LegalText tree = library.tree(text).orElseThrow(() -> new NotFound(text));
        model.addAttribute("work", law);
        model.addAttribute("row", row);
        model.addAttribute("before", before(rows, row));
        model.addAttribute("law", org.tiaowen.app.pages.LawText.of(tree));
        return "library/text";
    }

    private static @Nullable Row before(List<Row> rows, Row row) {
        int at = rows.indexOf(row);
        return at > 0 ? rows.get(at - 1) : null;
    }

    private List<Row> rows(LawId law) {
        LocalDate today = LocalDate.now(clock.withZone(DAYS));
        return library.texts(law).stream()
                .map(text -> new Row(text, text.validityOn(today)))
                .toList();
    }
}
