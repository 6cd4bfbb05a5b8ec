package org.tiaowen.comments.privacy;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Surnames — 姓: the common ones, and those of two characters. */
final class Surnames {

    private static final Set<Character> SINGLE =
            ("王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊"
                            + "秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪"
                            + "梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应"
                            + "臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝郜海阚花权强帅屠豆朴盖练"
                            + "廉禹井祖漆巴丰支卿国狄平计索宣晋相初门云容敬来扈晁芮都普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜印逯隆茹诺战慕危玉银亢嵇公哈湛宾戎勾茅利於呼居揭干但尉冶斯元束檀衣信展阴昝智幸奉植衡富尧闭由")
                    .chars()
                    .mapToObj(c -> (char) c)
                    .collect(Collectors.toUnmodifiableSet());

    /** Everyday words as well: with one of these two characters are no sign of a name by themselves. */
    private static final Set<Character> ALSO_WORDS =
            "高方白成时全应明来都相那和但由公国平向于安常路位干利居信云门关车连左万文任房花水强帅要计索宣展阴幸富尽经从终师官祖堂盛权容曲商邮沙井支满奉昝厉家年金费项余施景包满双"
                    .chars()
                    .mapToObj(c -> (char) c)
                    .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> DOUBLE = Stream.of(
                    "欧阳", "上官", "司马", "诸葛", "东方", "皇甫", "尉迟", "公孙", "令狐", "长孙", "慕容", "司徒", "夏侯", "轩辕", "端木", "百里",
                    "呼延", "南宫", "第五", "独孤", "西门", "东郭", "宇文", "太史", "闻人", "申屠", "赫连", "澹台", "钟离", "鲜于", "闾丘", "司空",
                    "淳于", "单于")
            .collect(Collectors.toUnmodifiableSet());

    /** Surnames of two characters that are places, numbers or offices as well. */
    private static final Set<String> DOUBLE_ALSO_WORDS = Set.of("上官", "东方", "百里", "南宫", "第五", "西门", "东郭", "司空");

    private Surnames() {}

    /** How many characters of the surname begin there; 0 where none does. */
    static int lengthAt(CharSequence text, int at) {
        if (at + 2 <= text.length()
                && DOUBLE.contains(text.subSequence(at, at + 2).toString())) {
            return 2;
        }
        return at < text.length() && SINGLE.contains(text.charAt(at)) ? 1 : 0;
    }

    /** Whether a surname of two characters begins there that is no everyday word as well. */
    static boolean isNothingElse(CharSequence text, int at) {
        return lengthAt(text, at) == 2
                && !DOUBLE_ALSO_WORDS.contains(text.subSequence(at, at + 2).toString());
    }

    /** Whether the surname is an everyday word as well. */
    static boolean isAlsoAWord(char first) {
        return ALSO_WORDS.contains(first);
    }
}
