package org.tiaowen.comments.grouping;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Greetings, closings and signatures: who wrote and how politely, not what is wanted. */
final class Courtesies {

    private static final int LONGEST_GREETING = 24;
    private static final int LONGEST_CLOSING = 16;
    private static final int LONGEST_SIGNATURE = 30;

    private static final String PEOPLE =
            "(?:市民|居民|业主|村民|群众|教师|老师|职工|工人|农民|老人|学生|家长|公民|网民|司机|商户|志愿者|党员|干部|律师|医生|租户|住户|读者|老百姓|人士|员工)";
    private static final String NAME =
            "[赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏窦章云苏潘葛范彭郎鲁韦马苗方俞任袁柳鲍史唐费廉岑薛雷贺倪汤滕罗毕郝安常于傅卞齐康余顾孟黄穆萧尹姚邵汪祁毛禹狄米贝臧成戴宋庞熊纪舒屈项祝董梁杜阮蓝闵席季贾路江童颜郭梅盛林钟徐邱骆高夏蔡田胡凌霍万柯卢莫房丁邓洪包左石崔吉龚程邢裴陆荣翁段侯宁仇刘景龙叶黎薄白蒲赖卓乔闻党翟谭姬申冉雍桑桂牛尚农温庄柴瞿阎连艾向易廖耿][\\u4e00-\\u9fff]{1,2}";
    private static final String MASKED = "[＊*×x]+";
    private static final Pattern WANTING =
            Pattern.compile("建议|希望|要求|应当|应该|反对|支持|同意|赞成|不得|禁止|允许|改为|改成|删|增|减|提高|降低|取消|保留|[0-9]元");
    private static final Pattern ADDRESS = Pattern.compile(
            "^(?:尊敬的|敬爱的|亲爱的|各位|你|您|贵).{0,16}$|^.{0,18}(?:领导|书记|市长|县长|区长|镇长|局长|主任|主席|代表|委员|同志|部门|单位|法工委|常委会|工作人员|先生|女士|编辑)们?$");
    private static final Pattern HELLO = Pattern.compile("^.{0,10}(?:您|你|你们|您们|大家|们)好$|^好$");
    private static final Pattern SELF =
            Pattern.compile("^(?:我|本人)(?:是|系|作为)?(?:一名|一个|一位|名|位)?(?:普通|退休|下岗|外来|本市|本地|基层|热心|老|年轻|务工|的)*" + PEOPLE
                    + "$|^我(?:是|叫).{0,14}" + NAME + "$|^我(?:叫|的名字是).{1,4}$");
    private static final Pattern CLOSING =
            Pattern.compile("^(?:谢谢|感谢|多谢|十分感谢|非常感谢|此致|敬礼|敬上|辛苦了|拜托了?|打扰了?|盼复|祝.{0,8}|特此.{0,4}|以上.{0,8}|就这些|完毕"
                    + "|(?:请|望|恳请|敬请|希望|期望|盼|恳望)?(?:领导|你们|您|贵委|贵单位|有关部门|相关部门|政府|人大|能|予以|给予|认真|酌情|尽快|慎重)*(?:采纳|考虑|重视|关注|回复|答复|斟酌|酌情考虑)(?:为盼|为谢|谢谢)?)$"
                    + "|^(?:谢谢|感谢)(?:您|你|你们|领导|各位|政府|大家).{0,6}$");
    private static final Pattern SIGNATURE =
            Pattern.compile("^(?:联系)?(?:电话|手机|方式|人|微信|邮箱|地址|住址|姓名|身份证|签名|署名|落款|单位)号?码?.*$"
                    + "|^[0-9*×x＊-]{7,}$|^(?:一名|一位|一个|某|本市)?.{0,12}" + PEOPLE + "(?:" + NAME + "|" + MASKED + ")?$"
                    + "|^" + NAME + "$|^" + MASKED
                    + "$|^[0-9]{4}(?:年|-|/)[0-9]{1,2}(?:月|-|/)[0-9]{1,2}日?$|^.{1,14}敬上$");
    private static final Pattern PLACE = Pattern.compile(
            "^.{1,20}[0-9一二三四五六七八九十*＊]+(?:号|室|栋|楼|组|单元|幢|队|弄|户)?.{0,4}$|^.{2,14}(?:社区|街道|小区|村|镇|乡|路|巷|新城|花园|苑)$");

    private Courtesies() {}

    /** A piece of the folded text and the mark behind it. */
    record Piece(String text, char mark) {

        boolean endsSentence() {
            return "。!?;…\n".indexOf(mark) >= 0;
        }
    }

    /** What is left when courtesies are taken away at both ends; never nothing. */
    static List<Piece> without(List<Piece> pieces) {
        int start = 0;
        while (start < pieces.size() - 1 && isGreeting(pieces.get(start))) {
            start++;
        }
        int end = pieces.size();
        while (end > start + 1 && isCourtesyAtEnd(pieces, end - 1)) {
            end--;
        }
        return new ArrayList<>(pieces.subList(start, end));
    }

    private static boolean isGreeting(Piece piece) {
        String text = piece.text();
        if (text.length() > LONGEST_GREETING || WANTING.matcher(text).find()) {
            return false;
        }
        return HELLO.matcher(text).matches()
                || SELF.matcher(text).matches()
                || (ADDRESS.matcher(text).matches() && (piece.mark() != ',' || text.startsWith("尊敬")))
                || (text.startsWith("各位") && ADDRESS.matcher(text).matches());
    }

    private static boolean isCourtesyAtEnd(List<Piece> pieces, int at) {
        String text = pieces.get(at).text();
        if (text.length() <= LONGEST_CLOSING && CLOSING.matcher(text).matches()) {
            return true;
        }
        if (text.length() > LONGEST_SIGNATURE || WANTING.matcher(text).find()) {
            return false;
        }
        boolean standsApart = pieces.get(at - 1).endsSentence()
                || " :".indexOf(pieces.get(at - 1).mark()) >= 0;
        return standsApart
                && !endsLikeASentence(pieces.get(at))
                && (SIGNATURE.matcher(text).matches() || PLACE.matcher(text).matches());
    }

    /** A signature is not closed with a full stop. */
    private static boolean endsLikeASentence(Piece piece) {
        return piece.mark() == '。' || piece.mark() == '!' || piece.mark() == '?';
    }
}
