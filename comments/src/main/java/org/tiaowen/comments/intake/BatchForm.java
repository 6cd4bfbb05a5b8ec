package org.tiaowen.comments.intake;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tiaowen.comments.contactpoints.Channel;
import org.tiaowen.comments.contactpoints.PersonKind;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Places;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.templates.spreadsheet.SheetColumn;
import org.tiaowen.templates.spreadsheet.SheetForm;

/** The form contact points fill in, a comment a row. Its words are data: a filled-in form is read by them. */
final class BatchForm {

    static final String REGISTRY_NUMBER = "登记号";
    static final String COLLECTED_ON = "收集日期";
    static final String CHANNEL = "收集方式";
    static final String PERSON_KIND = "提出人类别";
    static final String CLAUSE = "针对条款";
    static final String TEXT = "意见内容";
    static final String NAME = "姓名或单位";
    static final String CONTACT = "联系方式";
    static final String WORDING = "建议表述";
    static final String PLACE = "收集地点";
    static final String COLLECTOR = "收集人";

    static final List<String> HEADERS =
            List.of(REGISTRY_NUMBER, COLLECTED_ON, CHANNEL, PERSON_KIND, CLAUSE, TEXT, NAME, CONTACT);

    /** Forms handed out before these columns were added are still received. */
    static final List<String> LATER_HEADERS = List.of(WORDING, PLACE, COLLECTOR);

    /** The example row begins with this and is left out. */
    static final String EXAMPLE = "示例";

    /** Excel's drop-downs become slow beyond that. */
    private static final int MOST_CLAUSES_OFFERED = 3_000;

    private BatchForm() {}

    static SheetForm of(String title, LegalText text, List<SheetForm.TextSheet> more) {
        List<String> clauses =
                clauses(text).keySet().stream().limit(MOST_CLAUSES_OFFERED).toList();
        List<String> channels =
                Channel.ofContactPoints().stream().map(Channel::printed).toList();
        List<String> kinds =
                Arrays.stream(PersonKind.values()).map(PersonKind::printed).toList();
        return new SheetForm(
                "意见登记",
                List.of(
                        new SheetColumn(REGISTRY_NUMBER, true, 16, List.of(), EXAMPLE + "-001"),
                        new SheetColumn(COLLECTED_ON, true, 14, List.of(), "2026-11-20"),
                        new SheetColumn(CHANNEL, true, 12, channels, Channel.MEETING.printed()),
                        new SheetColumn(PERSON_KIND, false, 14, kinds, PersonKind.RESIDENT.printed()),
                        new SheetColumn(CLAUSE, false, 24, clauses, clauses.isEmpty() ? "" : clauses.getFirst()),
                        new SheetColumn(TEXT, true, 70, List.of(), "建议……（本行为示例，不会导入，可以删去）"),
                        new SheetColumn(WORDING, false, 50, List.of(), ""),
                        new SheetColumn(PLACE, false, 18, List.of(), ""),
                        new SheetColumn(COLLECTOR, false, 14, List.of(), ""),
                        new SheetColumn(NAME, false, 18, List.of(), ""),
                        new SheetColumn(CONTACT, false, 18, List.of(), "")),
                "填写说明",
                instructions(title),
                "选项",
                more);
    }

    private static List<String> instructions(String title) {
        return List.of(
                "《" + title + "》意见批量登记表",
                "",
                "1. 每行登记一条意见，带 * 的栏目必填。",
                "2. “" + REGISTRY_NUMBER + "”由联系点自行编号，最长 " + NewComment.LONGEST_KEY + " 个字符；同一登记号只导入一次，重复上传不会重复登记。",
                "3. “" + COLLECTED_ON + "”填写收集意见的日期，例如 2026-11-20，不得晚于上传当天。",
                "4. “" + CHANNEL + "”“" + PERSON_KIND + "”从下拉列表中选择。",
                "5. “" + CLAUSE + "”可以从下拉列表中选择，也可以按“第十二条第二款”的写法填写；针对整部草案的意见不填。",
                "6. “" + TEXT + "”按提出人的原话填写，最长 " + NewComment.LONGEST_TEXT + " 个字符，提交后不再改动。",
                "7. “" + WORDING + "”填写提出人建议的整条文字，只能与“" + CLAUSE + "”一起填写；系统会与原条文逐字对照。",
                "8. “" + NAME + "”“" + CONTACT + "”仅用于反馈，不对外公开。",
                "9. 征求意见截止以前收集的意见，截止以后仍可报送，并标明“逾期报送”；截止以后收集的不再接收。",
                "10. 任何一行有误，整个文件都不导入；系统会列出全部错误所在的单元格。");
    }

    /** The clauses of a text by the way they are called, in reading order. */
    static Map<String, ProvisionId> clauses(LegalText text) {
        Places places = Places.of(text);
        Map<String, ProvisionId> clauses = new LinkedHashMap<>();
        text.walk().forEach(provision -> {
            String designation = places.designation(provision.id()).orElse("");
            switch (provision.level()) {
                case ARTICLE, PARAGRAPH, ITEM, SUBITEM, HEADING, POINT, CHAPTER, SECTION, ANNEX -> {
                    if (!designation.isEmpty()) {
                        clauses.putIfAbsent(designation, provision.id());
                    }
                }
                case BOOK, SUBBOOK, PREAMBLE, EFFECTIVE, SIGNATURE, TABLE -> {}
            }
        });
        return clauses;
    }
}
