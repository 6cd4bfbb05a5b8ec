package org.tiaowen.comments.privacy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.tiaowen.search.language.PersonNames;
import org.tiaowen.search.language.Span;

/**
 * Names of persons. A name needs evidence: words that introduce one (我叫…, 联系人：…), a form of address behind it (…女士), a
 * signature. What HanLP takes for a name is asked for only where there is such evidence that does not settle the matter by
 * itself. Officials named with their office stay: they act in public.
 */
final class Names implements Detector {

    /** After these comes a name. */
    private static final Cues INTRODUCED =
            new Cues("我叫|我名叫|名叫|姓名|署名|联系人|投诉人|举报人|检举人|反映人|反应人|信访人|上访人|申请人|申诉人|建议人|提议人|提出人|"
                    + "来信人|报案人|求助人|写信人|当事人|法定代表人|法人代表|户主|经办人|控告人|申报人");

    /** After these may come a name; HanLP has to see one as well. */
    private static final Cues PERHAPS =
            new Cues("我是|本人|我们是|邻居|房东|老板|老板娘|负责人|法人|业主|住户|居民|村民|职工|员工|司机|车主|店主|中介|包工头|工头|儿子|女儿|丈夫|妻子|父亲|母亲|老公|老婆|"
                    + "爱人|小孩|孩子|家属|患者|病人|死者|学生|学员|同事|同学|原告|被告|被告人|被举报人|受害人|嫌疑人|叫做|一个叫|老伴|弟弟|哥哥|姐姐|妹妹");

    /** Before these stands the name of somebody who is spoken of, not of somebody in office. */
    private static final Cues ADDRESSED = new Cues("先生|女士|小姐|老师|同学|同志|师傅|阿姨|大爷|大妈|大叔|大娘|大姐|大哥|叔叔|婆婆|爷爷|奶奶|教练|医生|律师");

    /** The same, where only a name of three characters is believed. */
    private static final Cues ADDRESSED_WEAKLY = new Cues("夫妇|夫妻|一家|本人|护士|老板");

    private static final Cues OFFICE =
            new Cues("书记|副书记|市长|副市长|省长|区长|县长|州长|镇长|乡长|街长|局长|副局长|处长|科长|厅长|部长|司长|主任|副主任|主席|委员|常委|代表|所长|院长|庭长|"
                    + "检察长|法官|检察官|秘书长|队长|站长|支书|村长|政委|总理|总书记|校长|同志为");

    /** No given names. */
    private static final Cues TITLES = new Cues("先生|女士|小姐|老师|警官|经理|师傅|同志|医生|律师|总经|老板|主任|书记|阿姨|大爷|大妈|教练|同学|某|姓|礼|谢|致|警");

    /** Behind these a name is that of a place. */
    private static final Cues PLACES = new Cues("路|街|乡|镇|村|社区|桥|小区|派出所|大道|公寓|花园|苑|大厦|学校|中学|小学|医院|公司|站|广场");

    /** A name ends before these, whatever HanLP makes of it. */
    private static final Pattern END = Pattern.compile(
            "^(?:$|[\\s，。,.；;、：:！!？?（）()\\[\\]【】\"“”《》/|~*-]|[0-9A-Za-z]|男|女|先生|老师|同学|电话|手机|联系|身份证|住址|地址|家住|住在|今年|现年|出生|现住|现在|现居|是)");

    private static final Pattern IDENTIFIED =
            Pattern.compile("^[，,、 ]{0,2}(?:[男女][，,、]|(?:联系)?(?:电话|手机)(?:号码?)?[:：是为]?[+0-9]|身份证号|公民身份|1[3-9][0-9]{3})");

    private static final Pattern SIGNATURE_BEFORE =
            Pattern.compile("(?:此致|敬礼|敬上|谢谢|感谢|拜谢|叩谢|盼复|祝好|居民|业主|市民|村民|群众|网友)[！!。.：: ]*$");
    private static final Pattern DATE_OR_NUMBER =
            Pattern.compile("^[ ]*(?:[0-9]{2,4}[年./-]|1[3-9][0-9]|电话|联系|手机|二〇|$|\\n)");

    private static final String LINKING = "是为叫";
    private static final int WINDOW_BEFORE = 4;
    private static final int WINDOW_BEHIND = 10;
    private static final int LONGEST_NAME = 4;
    private static final int LAST_LINES = 4;

    private final PersonNames hints;

    Names(PersonNames hints) {
        this.hints = hints;
    }

    @Override
    public void find(String text, List<PersonalFinding> into) {
        int before = into.size();
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c < '一' || c > '龥') {
                continue;
            }
            int cue = INTRODUCED.lengthAt(text, at);
            if (cue > 0) {
                introduced(text, at + cue, into);
                continue;
            }
            cue = PERHAPS.lengthAt(text, at);
            if (cue > 0) {
                perhaps(text, at + cue, into);
            }
            if (ADDRESSED.isAt(text, at)) {
                addressed(text, at, 2, into);
            } else if (ADDRESSED_WEAKLY.isAt(text, at)) {
                addressed(text, at, 3, into);
            }
        }
        signature(text, into);
        if (into.size() > before) {
            again(text, into, before);
        }
    }

    private void introduced(String text, int behindCue, List<PersonalFinding> into) {
        int start = skip(text, behindCue, LINKING);
        boolean marked = start > behindCue || text.startsWith("叫", start - 1);
        int at = skip(text, start, " :：");
        marked |= at > start || Surnames.isNothingElse(text, at) || isIdentified(text, at);
        int end = marked ? endOfName(text, at) : -1;
        add(text, at, end > 0 ? end : hinted(text, at), "introduced", into);
    }

    /** Whether what might be a name is followed at once by what identifies its bearer. */
    private static boolean isIdentified(String text, int at) {
        int end = endOfName(text, at);
        return end > 0
                && IDENTIFIED
                        .matcher(text.substring(end, Math.min(text.length(), end + WINDOW_BEHIND)))
                        .find();
    }

    private void perhaps(String text, int behindCue, List<PersonalFinding> into) {
        int at = skip(text, skip(text, behindCue, LINKING), " :：（(");
        if (at < text.length() && !Surnames.isAlsoAWord(text.charAt(at)) && Surnames.lengthAt(text, at) > 0) {
            int end = hinted(text, at);
            if (end - at >= 3 || (end > 0 && END.matcher(rest(text, end)).find())) {
                add(text, at, end, "introduced-and-known", into);
            }
        }
    }

    private void addressed(String text, int at, int shortest, List<PersonalFinding> into) {
        for (int length = LONGEST_NAME; length >= shortest; length--) {
            int start = at - length;
            int surname = start < 0 ? 0 : Surnames.lengthAt(text, start);
            if (surname > 0 && length > surname && length - surname <= 2 && hinted(text, start) == at) {
                add(text, start, at, "addressed", into);
                return;
            }
        }
    }

    /** A name on a line of its own under a closing formula or at the end, or behind the formula on the last line. */
    private void signature(String text, List<PersonalFinding> into) {
        int end = text.stripTrailing().length();
        for (int lines = 0; lines < LAST_LINES && end > 0; lines++) {
            int start = text.lastIndexOf('\n', end - 1) + 1;
            int from = skip(text, start, " \t\r");
            int name = endOfName(text, from);
            if (from > 0 && name > 0 && isSigned(text, from, name)) {
                add(text, from, name, "signature", into);
            }
            end = text.substring(0, start).stripTrailing().length();
        }
        int last = lastWords(text);
        int name = endOfName(text, last);
        if (name > 0
                && followsFormula(text, last)
                && DATE_OR_NUMBER.matcher(rest(text, name)).find()) {
            add(text, last, name, "signature", into);
        }
    }

    private boolean isSigned(String text, int from, int name) {
        return DATE_OR_NUMBER.matcher(rest(text, name)).find()
                && (followsFormula(text, from) || hinted(text, from) == name);
    }

    private static boolean followsFormula(String text, int at) {
        String before = text.substring(Math.max(0, at - 12), at).stripTrailing();
        return SIGNATURE_BEFORE.matcher(before).find();
    }

    /** The name wherever else it stands. */
    private void again(String text, List<PersonalFinding> into, int from) {
        Set<String> names = new HashSet<>();
        for (PersonalFinding finding : into.subList(from, into.size())) {
            names.add(text.substring(finding.start(), finding.end()));
        }
        for (String name : names) {
            for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
                if (name.length() >= 3 || hinted(text, at) == at + name.length()) {
                    add(text, at, at + name.length(), "again", into);
                }
            }
        }
    }

    /** The end of a name that stands there and is followed by what cannot belong to it; -1 where there is none. */
    private static int endOfName(String text, int start) {
        int surname = start < text.length() ? Surnames.lengthAt(text, start) : 0;
        for (int given = 1; surname > 0 && given <= 2; given++) {
            int end = start + surname + given;
            if (end > text.length() || !isHan(text, end - 1)) {
                return -1;
            }
            if (END.matcher(rest(text, end)).find()) {
                return end;
            }
        }
        return -1;
    }

    /** The end of what HanLP takes for a name there; -1 where it does not. */
    private int hinted(String text, int start) {
        int surname = start < text.length() ? Surnames.lengthAt(text, start) : 0;
        if (surname == 0) {
            return -1;
        }
        int from = Math.max(0, start - WINDOW_BEFORE);
        int to = Math.min(text.length(), start + WINDOW_BEHIND);
        for (Span name : hints.in(text.substring(from, to))) {
            int length = name.end() - name.start();
            if (from + name.start() == start && length > surname && length <= surname + 2) {
                return from + name.end();
            }
        }
        return -1;
    }

    private static void add(String text, int start, int end, String reason, List<PersonalFinding> into) {
        if (end <= start
                || text.substring(start, end).indexOf('某') >= 0
                || PLACES.isAt(text, end)
                || TITLES.isAt(text, start + Surnames.lengthAt(text, start))) {
            return;
        }
        int behind = skip(text, end, " ");
        int before = start > 0 && text.charAt(start - 1) == ' ' ? start - 1 : start;
        boolean inOffice = OFFICE.isAt(text, behind) || OFFICE.endsAt(text, before);
        boolean word = end - start == 2 && Surnames.isAlsoAWord(text.charAt(start)) && !"introduced".equals(reason);
        if (!inOffice && !word) {
            into.add(new PersonalFinding(DatumKind.NAME, start, end, reason));
        }
    }

    /** Where the last words of a text begin that stand apart and might be a name. */
    private static int lastWords(String text) {
        int end = text.stripTrailing().length();
        for (int at = end - 1; at > Math.max(0, end - 30); at--) {
            if ("。！!？?，,；;\n ：:".indexOf(text.charAt(at - 1)) >= 0
                    && isHan(text, at)
                    && Surnames.lengthAt(text, at) > 0) {
                return at;
            }
        }
        return text.length();
    }

    private static int skip(String text, int start, String characters) {
        int at = start;
        while (at < text.length() && at < start + 6 && characters.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    private static String rest(String text, int at) {
        return text.substring(at, Math.min(text.length(), at + 6));
    }

    private static boolean isHan(String text, int at) {
        return Character.UnicodeScript.of(text.charAt(at)) == Character.UnicodeScript.HAN;
    }
}
