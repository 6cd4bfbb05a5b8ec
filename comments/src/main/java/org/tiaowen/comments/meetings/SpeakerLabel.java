package org.tiaowen.comments.meetings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tiaowen.comments.contactpoints.PersonKind;

/**
 * What stands in front of a speech and tells who speaks: {@code 张三：}, {@code 【律师】李四：}, {@code 居民代表王女士说：}.
 *
 * @param end offset behind the label in its line
 * @param speaker empty for a numbered speech without a name
 * @param chair whether it is the host or the keeper of the minutes
 */
record SpeakerLabel(int end, String speaker, @Nullable PersonKind personKind, boolean chair) {

    /** Longer stretches before a colon are sentences. */
    private static final int LONGEST = 30;

    private static final Pattern NUMBER = Pattern.compile(
            "^\\s*(?:[（(]?[0-9０-９一二三四五六七八九十]{1,3}[）)、.．]\\s*|[①-⑳]\\s*|发言[人者]?[0-9一二三四五六七八九十]{1,3}[：:、]?\\s*)");

    private static final Pattern BRACKETED = Pattern.compile("[【\\[（(〔]([^】\\]）)〕]{1,20})[】\\]）)〕]");

    private static final Pattern SAYS = Pattern.compile("(?:的?发言|补充)?(?:说道|说到|说|表示|认为|提出|建议|指出|谈到|反映|发言|补充|提问|问)$");

    private static final Set<String> CHAIR = Set.of("主持人", "主持", "记录人", "记录员", "记录", "工作人员");

    /** The entries minutes begin with. */
    private static final Pattern HEAD =
            Pattern.compile("^(?:会议)?(?:时间|地点|主题|议题|议程|名称|日期|人数|内容|主持人?员?|参会|参加|出席|列席|缺席|与会|到会|记录时间|地址|电话|附件?|备注|注).*");

    /** What stands before a colon within a sentence. */
    private static final Pattern SENTENCE =
            Pattern.compile("^(?:说明|例如|比如|譬如|其中|此外|另外|总之|建议|意见|理由|原因|问题|现状|第.{1,6}[条款项章节]).*"
                    + "|.*(?:如下|以下|包括|例如|比如|修改为|改为|表述为|写明|明确|规定|内容|问题|原因|理由|方面|情况|建议|意见|是|为|有|的|了)$");

    private static final List<Map.Entry<Pattern, PersonKind>> KINDS = List.of(
            Map.entry(Pattern.compile("律师|律所"), PersonKind.LAWYER),
            Map.entry(Pattern.compile("协会|商会|学会|社会组织|基金会|志愿者"), PersonKind.ASSOCIATION),
            Map.entry(Pattern.compile("居民|村民|业主|市民|群众|住户|租户|车主|家长|摊主"), PersonKind.RESIDENT),
            Map.entry(Pattern.compile("企业|公司|商户|经营|个体|店主|店长|物业|厂|老板|总经理|经理"), PersonKind.ENTERPRISE),
            Map.entry(Pattern.compile("人大代表|代表"), PersonKind.DEPUTY),
            Map.entry(Pattern.compile("专家|教授|学者|研究员|研究院|大学"), PersonKind.EXPERT),
            Map.entry(Pattern.compile("干部|书记|主任|局长|科长|所长|民警|网格员|街道|居委|村委"), PersonKind.OFFICIAL));

    private static final Pattern ADDRESS = Pattern.compile("(?:女士|先生|老师|师傅|阿姨|大爷|大妈|大姐|大哥|同志|总|某某?|[某×X*＊]{1,2})$");

    /** The hundred most frequent family names, and those of two characters. */
    private static final String SURNAMES =
            "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施牛葛洪樊庞殷";

    private static final Set<String> LONG_SURNAMES = Set.of("欧阳", "司马", "上官", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐");

    /** The label at the beginning of a line, if one stands there. */
    static Optional<SpeakerLabel> at(String line) {
        Matcher number = NUMBER.matcher(line);
        int from = number.find() ? number.end() : 0;
        int colon = colon(line, from);
        if (colon < 0) {
            return said(line, from);
        }
        String label = line.substring(from, colon).strip();
        return of(label, colon + 1);
    }

    /** Whether a line begins with a number, as a speech in a list does. */
    static Optional<Integer> numbered(String line) {
        Matcher number = NUMBER.matcher(line);
        return number.find() && !HEAD.matcher(line.substring(number.end())).matches()
                ? Optional.of(number.end())
                : Optional.empty();
    }

    private static Optional<SpeakerLabel> of(String label, int end) {
        StringBuilder kindWords = new StringBuilder();
        String name = BRACKETED
                .matcher(label)
                .replaceAll(bracket -> {
                    kindWords.append(bracket.group(1));
                    return "";
                })
                .strip();
        Matcher says = SAYS.matcher(name);
        boolean said = says.find() && says.start() > 0;
        if (said) {
            name = name.substring(0, says.start()).strip();
        }
        if (CHAIR.contains(name) || CHAIR.contains(kindWords.toString())) {
            return Optional.of(new SpeakerLabel(end, CHAIR.contains(name) ? kindWords.toString() : name, null, true));
        }
        boolean bracketed = !kindWords.isEmpty();
        if (name.isEmpty()
                || HEAD.matcher(name).matches()
                || SENTENCE.matcher(name).matches()
                || name.chars().anyMatch(c -> "，。；！？“”、".indexOf(c) >= 0)) {
            return Optional.empty();
        }
        PersonKind kind = kind(kindWords + name);
        boolean named = isName(name) || ADDRESS.matcher(name).find();
        boolean ofAKind = kind != null && (bracketed || said || endsInName(name));
        return named || ofAKind ? Optional.of(new SpeakerLabel(end, name, kind, false)) : Optional.empty();
    }

    /** {@code 居民王女士表示，…}: a comma instead of the colon, only with a verb of saying and a kind of person before it. */
    private static Optional<SpeakerLabel> said(String line, int from) {
        int comma = line.indexOf('，', from);
        if (comma < 0 || comma - from > LONGEST) {
            return Optional.empty();
        }
        String label = line.substring(from, comma).strip();
        return SAYS.matcher(label).find() && kind(label) != null ? of(label, comma + 1) : Optional.empty();
    }

    private static int colon(String line, int from) {
        for (int i = from; i < line.length() && i - from <= LONGEST; i++) {
            char c = line.charAt(i);
            if (c == '：' || c == ':') {
                return i;
            }
            if ("。；！？，".indexOf(c) >= 0) {
                return -1;
            }
        }
        return -1;
    }

    private static @Nullable PersonKind kind(String words) {
        return KINDS.stream()
                .filter(entry -> entry.getKey().matcher(words).find())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    private static boolean isName(String words) {
        String bare = words.replaceAll("\\s", "");
        if (bare.length() < 2 || bare.length() > 4 || !bare.codePoints().allMatch(Character::isIdeographic)) {
            return false;
        }
        return LONG_SURNAMES.contains(bare.substring(0, 2))
                || (bare.length() < 4 && SURNAMES.indexOf(bare.charAt(0)) >= 0);
    }

    /** {@code 律师李四}: the last two or three characters are a name. */
    private static boolean endsInName(String words) {
        return words.length() > 3
                && (isName(words.substring(words.length() - 3)) || isName(words.substring(words.length() - 2)));
    }
}
