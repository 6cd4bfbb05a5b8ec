package org.tiaowen.app.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;
import org.tiaowen.app.account.Role;
import org.tiaowen.app.api.ApiCaller;
import org.tiaowen.app.api.ApiCaller.Answer;
import org.tiaowen.app.api.StaffOfTheTests;
import org.tiaowen.app.pages.HouseOfTheTests;
import tools.jackson.databind.JsonNode;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class AmendmentsApiIntegrationTests {

    private static final Map<String, Object> TEXTS = Map.of("before", AmendedLaw.BEFORE, "after", AmendedLaw.AFTER);

    private final ApiCaller drafter;
    private final HouseOfTheTests house;

    @Autowired
    AmendmentsApiIntegrationTests(ApplicationContext context) {
        this.drafter = ApiCaller.of(context).as(StaffOfTheTests.with(Role.DRAFTER, context));
        this.house = new HouseOfTheTests(context);
    }

    @Test
    void whatIsWrittenLeadsFromTheOldTextToTheNewOne() {
        JsonNode derived = derive(Map.of("laws", List.of(TEXTS))).json();
        assertThat(derived.get("offered").booleanValue()).isTrue();
        String instrument = derived.get("text").stringValue();

        JsonNode carriedOut = drafter.post("/consolidations", Map.of("text", AmendedLaw.BEFORE, "decision", instrument))
                .json();
        assertThat(carriedOut.get("complete").booleanValue()).isTrue();
        assertThat(carriedOut.get("text").stringValue()).isEqualTo(AmendedLaw.AFTER);
    }

    @Test
    void aFormThatWasChosenIsUsed() {
        JsonNode byRule = derive(Map.of("laws", List.of(TEXTS))).json();
        JsonNode change = StreamSupport.stream(byRule.get("changes").spliterator(), false)
                .filter(each -> each.get("possible").size() > 1
                        && !each.get("form").stringValue().equals("ARTICLE"))
                .findFirst()
                .orElseThrow();
        String id = change.get("id").stringValue();

        JsonNode coarser = derive(Map.of("laws", List.of(TEXTS), "choices", Map.of(id, "ARTICLE")))
                .json();
        assertThat(coarser.get("offered").booleanValue()).isTrue();
        assertThat(coarser.get("changes"))
                .filteredOn(each -> each.get("id").stringValue().equals(id))
                .singleElement()
                .satisfies(each -> assertThat(each.get("form").stringValue()).isEqualTo("ARTICLE"));
    }

    @Test
    void versionsAndTheWorkingCopyOfADraftAreTakenToo() {
        String draft = house.draft(AmendedLaw.BEFORE, AmendedLaw.AFTER).toString();
        JsonNode versions = derive(Map.of("laws", List.of(Map.of("draft", draft, "from", 1, "to", 2))))
                .json();
        assertThat(versions.get("offered").booleanValue()).isTrue();
        JsonNode copy = derive(Map.of("laws", List.of(Map.of("draft", draft, "from", 1))))
                .json();
        assertThat(copy.get("text")).isEqualTo(versions.get("text"));
        assertThat(versions.get("tables").get(0).get("rows")).isNotEmpty();
    }

    @Test
    void theWordsOfThePeopleStandInTheInstrument() {
        JsonNode derived = derive(Map.of(
                        "laws",
                        List.of(TEXTS),
                        "title",
                        "关于修改停车条例的决定",
                        "organ",
                        "试验市人民代表大会常务委员会",
                        "effective",
                        "2027年1月1日"))
                .json();
        assertThat(derived.get("text").stringValue()).startsWith("关于修改停车条例的决定").contains("2027年1月1日");
    }

    @Test
    void aBodyThatNamesNoTextsIsRefusedWithEverythingThatIsWrong() {
        assertThat(derive(Map.of("laws", List.of())).status()).isEqualTo(422);
        Answer refused = derive(Map.of("laws", List.of(Map.of("before", AmendedLaw.BEFORE)), "title", "长".repeat(501)));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().get("problems"))
                .extracting(problem -> problem.get("field").stringValue())
                .containsExactly("laws[0].after", "title");
    }

    @Test
    void whatIsNoLineNoLawOrNoChoiceIsRefused() {
        Map<String, Object> choices = new HashMap<>();
        choices.put("00000000-0000-0000-0000-000000000001", null);
        Map<String, Object> law =
                Map.of("before", AmendedLaw.BEFORE, "after", AmendedLaw.AFTER, "title", "条例》\n一、删去第一条。");
        Answer refused = derive(Map.of("laws", Arrays.asList(law, null), "title", "决定\u0000", "choices", choices));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().get("problems"))
                .extracting(problem -> problem.get("field").stringValue())
                .containsExactly("laws[0].title", "laws[1]", "title", "choices");
    }

    private Answer derive(Map<String, Object> body) {
        return drafter.post("/amendments", body);
    }
}
