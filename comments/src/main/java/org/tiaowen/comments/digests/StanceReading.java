package org.tiaowen.comments.digests;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the stance of an opinion by rules that look for words said of the speaker himself.
 *
 * <p>What he is for or against comes before what he suggests: who opposes and proposes something else opposes; who supports
 * and wants a change suggests. Two things said against each other, a condition, or nothing of the kind is unclear; the
 * rules do not guess.
 *
 * @param reason why, in words
 * @param start UTF-16 offset of the evidence in the words that were read; -1 where there is none
 * @param end offset behind it
 */
record StanceReading(Stance stance, String reason, int start, int end) {

    /** Changes when the rules do. */
    static final int EDITION = 1;

    /** Stances stand at the beginning or the end; a bound on what is read. */
    private static final int LONGEST_READ = 4_000;

    private static final String OF_ONESELF =
            "(?:(?<![\\u4e00-\\u9fff])|(?<=虽然|但是|但|不过|然而|条|款|所以|因此))(?:[我俺咱](?:们|个人|方|单位|社区|公司|商户|村民|居民|业主|家.{0,3}|小区的?(?:居民|业主)|[和与同]..)*|全体(?:居民|业主|村民)|本人|个人|大家|全体|居民|业主|村民|市民)?(?:们)?(?:[，,]?(?:对此|原则上|总体上?|基本上?|完全|坚决|非常|十分|强烈|明确|表示|举双手|双手|全力|热烈|很|都|也|还是|是|一致|认为|觉得|更|特别|衷心)){0,4}";
    private static final String SUPPORTING =
            "(?<word>支持|赞成|同意|拥护|赞同|点赞|叫好)(?!率|者|票|[的]?(?:业主|人数))|(?<said>(?:没有|无)(?:不同|其他|任何|别的)?意见|(?:规定|条款|写|定|改|修改|这条|这一条|草案)得?(?:很|非常|真|挺|十分|太)(?:好|合理|及时|必要|到位)|好政策|好规定|早就该|早该|说到.{0,4}心(?:坎|里))";
    private static final Pattern SUPPORT = Pattern.compile(OF_ONESELF + SUPPORTING);
    private static final String OPPOSING =
            "(?<word>反对|抵制|抗议|不同意|不赞成|不支持|不赞同|不认同|不接受|无法接受|不能接受|不能同意|难以接受)|(?<said>(?:不|不太|很不|极不|毫不|并不)(?:合理|合适|公平|妥当?|科学|现实|可行|人性化)|一刀切|太(?:离谱|过分|荒唐|苛刻)|没有(?:必要|道理)|多此一举|形同虚设)";
    private static final Pattern OPPOSE = Pattern.compile(OF_ONESELF + OPPOSING);

    /** Few texts have any of it, and to look for what somebody says of himself is slow. */
    private static final CuedPattern SUPPORTED = new CuedPattern(SUPPORTING, "支赞同拥点叫没无规条写定改修这草好早说");

    private static final CuedPattern OPPOSED = new CuedPattern(OPPOSING, "反抵抗不无难很极毫并一太没多形");
    private static final CuedPattern SUGGEST = new CuedPattern(
            "建议|(?<!不)希望|提议|恳请|恳求|请求|呼吁|期盼|盼望|(?<!不)(?:应当|应该|应予?(?=[规明增删改提降取设加允将把由对有给按]))|改为|改成|改到|调整为|修改为|删除|删去|删掉|去掉|取消|最好|不如|不妨|有必要|须要|需要(?=[增明补加完细])|望(?=[能将把予增明]|有关|政府|相关)|请(?!问|教|看|假|客|柬)(?=[增删改明把将给尽不保规允加考提降延缩补修写]|政府|有关|相关|立法)|能否(?=[增改把将给加放延提降缩])|要(?=明确|增加|加强|加大|补充|完善|有)",
            "建希提恳请呼期盼应改调修删去取最不有须需望能要");
    private static final CuedPattern ASK = new CuedPattern(
            "[？?]|请问|咨询|想问|何时|什么时候|是否|能否|可否|为什么|为何|怎么(?:办|算|认定|处理|界定)|如何(?:认定|界定|理解|计算|处理)|指的是什么|由谁|归谁|多久|吗[。！]?$",
            "？?请咨想何什是能可为怎如指由归多吗");
    private static final Pattern CONDITION = Pattern.compile("(?:如果|假如|要是|除非|只要|若)[^。！？；]{0,30}$");
    private static final Pattern OTHERS = Pattern.compile(
            "(?:有人|有的人|有些人|他们|少数人|个别人|开发商|物业|商家|邻居|别人|对方|专家|家人|经.{0,8}|征得.{0,8}|未经.{0,8}|须.{0,8}|需.{0,6}|以上)$");
    private static final Pattern NO = Pattern.compile("(?:不|没|未|并非|不是|无法|难以|怎么能|怎能|岂能)[^，。！？；]{0,2}$");
    private static final Pattern BUT = Pattern.compile("(?:但是|但|不过|然而|只是|可是)");
    private static final Pattern KEEP =
            Pattern.compile("(?:建议|希望|请|恳请|应当|应该)[^，。！？；]{0,6}(?:不要?改|保留|维持|坚持|尽快(?:出台|通过|实施)|早日(?:出台|通过|实施))");

    static StanceReading of(String words) {
        String read = words.substring(0, Math.min(words.length(), LONGEST_READ));
        Optional<StanceReading> support =
                SUPPORTED.isIn(read) ? said(read, SUPPORT, Stance.SUPPORT, "表示支持") : Optional.empty();
        Optional<StanceReading> oppose =
                OPPOSED.isIn(read) ? said(read, OPPOSE, Stance.OPPOSE, "表示反对") : Optional.empty();
        Optional<StanceReading> suggest = first(read, SUGGEST, Stance.SUGGEST, "提出修改建议");
        Optional<StanceReading> ask = first(read, ASK, Stance.ASK, "提出询问");
        if (support.isPresent() && KEEP.matcher(read).find()) {
            return support.get();
        }
        if (support.isPresent() && oppose.isPresent()) {
            return bothWays(read, support.get(), oppose.get(), suggest);
        }
        return oppose.or(() -> support.map(
                        found -> suggest.map(StanceReading::becauseOfChange).orElse(found)))
                .or(() -> ask.filter(found -> asksOnly(read, suggest)).or(() -> suggest))
                .or(() -> ask)
                .orElse(unclear("没有表明态度的用语"));
    }

    private static StanceReading bothWays(
            String read, StanceReading support, StanceReading oppose, Optional<StanceReading> suggest) {
        boolean concession = support.start < oppose.start
                && BUT.matcher(read).region(support.end, oppose.start).find();
        return concession
                ? new StanceReading(Stance.OPPOSE, "先肯定，转而表示反对：" + oppose.reason, oppose.start, oppose.end)
                : suggest.isPresent()
                        ? suggest.get()
                        : unclear("既有支持又有反对的用语：" + support.evidence(read) + "／" + oppose.evidence(read));
    }

    private StanceReading becauseOfChange() {
        return new StanceReading(Stance.SUGGEST, "总体支持，同时" + reason, start, end);
    }

    /** A question that is no suggestion in disguise: nothing is proposed before the question mark. */
    private static boolean asksOnly(String read, Optional<StanceReading> suggest) {
        return suggest.isEmpty()
                || List.of("能否", "可否", "是否").stream()
                        .anyMatch(word -> suggest.get().evidence(read).equals(word))
                || (read.indexOf("请问") >= 0 && read.indexOf("请问") < suggest.get().start);
    }

    private static Optional<StanceReading> said(String read, Pattern pattern, Stance stance, String what) {
        Matcher found = pattern.matcher(read);
        while (found.find()) {
            int start = found.group("word") == null ? found.start("said") : found.start("word");
            String before = read.substring(Math.max(0, start - 34), start);
            if (!OTHERS.matcher(before).find()
                    && !CONDITION.matcher(before).find()
                    && !NO.matcher(before).find()) {
                return Optional.of(new StanceReading(
                        stance, what + "：“" + read.substring(start, found.end()) + "”", start, found.end()));
            }
        }
        return Optional.empty();
    }

    private static Optional<StanceReading> first(String read, CuedPattern pattern, Stance stance, String what) {
        return pattern.first(read)
                .map(found -> new StanceReading(stance, what + "：“" + found.group() + "”", found.start(), found.end()));
    }

    private static StanceReading unclear(String why) {
        return new StanceReading(Stance.UNCLEAR, why, -1, -1);
    }

    private String evidence(String read) {
        return start < 0 ? "" : read.substring(start, end);
    }
}
