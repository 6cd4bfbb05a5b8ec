package org.tiaowen.app.library;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tiaowen.app.api.ApiRefusal;
import org.tiaowen.app.pages.NotFound;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.library.CorrectingLawLineage;
import org.tiaowen.drafting.library.LawId;
import org.tiaowen.drafting.library.LawTextId;
import org.tiaowen.drafting.library.Library;

/** The lineage of the clauses of a law, for machines. */
@RestController
@RequestMapping("/api/v1/library")
@Tag(name = "法规库 Library")
class LawLineageApi {

    private final Library library;
    private final CorrectingLawLineage lineage;

    LawLineageApi(Library library, CorrectingLawLineage lineage) {
        this.library = library;
        this.lineage = lineage;
    }

    /**
     * What a clause continues.
     *
     * @param clause of the text before; none where it is new
     */
    record Before(@Nullable UUID clause, @Nullable String reason) {}

    @PutMapping("/{id}/texts/{text}/clauses/{clause}/before")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "更正一条延续前一个文本的哪一条 Say which clause of the text before a clause continues")
    @ApiResponse(responseCode = "204", description = "已更正 Corrected")
    @ApiResponse(responseCode = "404", description = "没有这一条，或者没有前一个文本 No such clause, or no text before")
    @ApiResponse(responseCode = "422", description = "不能这样更正 Cannot be")
    void keep(
            @PathVariable LawId id,
            @PathVariable LawTextId text,
            @PathVariable ProvisionId clause,
            @RequestBody Before body,
            Principal by) {
        if (library.text(text)
                .filter(one -> one.law().equals(id))
                .flatMap(one -> lineage.choice(text, clause))
                .isEmpty()) {
            throw new NotFound(clause);
        }
        Optional<ProvisionId> before = Optional.ofNullable(body.clause()).map(ProvisionId::new);
        switch (lineage.keep(text, clause, before, by.getName(), Objects.requireNonNullElse(body.reason(), ""))) {
            case CorrectingLawLineage.Corrected kept -> {}
            case CorrectingLawLineage.Refused refused ->
                throw ApiRefusal.invalid(LawLineageController.problems(refused));
        }
    }
}
