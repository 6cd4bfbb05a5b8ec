package org.tiaowen.comments.grouping;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tiaowen.search.language.Numbers;

/** Reads numbers with their units in a folded text. */
final class Quantities {

    /** Longer runs of digits are telephone or identity numbers, which say nothing of a demand. */
    private static final int MOST_DIGITS = 9;

    private static final String NUMERAL = "[0-9]{1,12}(?:\\.[0-9]{1,4})?|[〇零一二两三四五六七八九十百千万亿]{1,12}";
    private static final String UNIT = "个?百分点|万元|亿元|千元|元|块钱?|角|分钟|刻钟|个?小时|个?钟头|点钟?|个?工作日|日|天|个?星期|周岁|周|个月|月|年|岁"
            + "|公里|千米|厘米|毫米|平方米|平米|平方公里|立方米|米|公斤|千克|吨|斤|克|亩|公顷|分贝|千瓦|度|倍|成|折|升"
            + "|个?人|名|位|户|处|次|回|遍|趟|只|条|件|辆|台|张|所|间|栋|幢|楼|层|家|支|根|竿|批|级|届|个|种|项|学期|套|门|颗|棵|头|匹|盏|块|片|座|站|号|路|线|期|页|字|时";
    private static final Pattern QUANTITY = Pattern.compile("\\G(?:"
            + "(?<bottom>" + NUMERAL + ")分之(?<top>" + NUMERAL + ")"
            + "|(?<slashTop>[0-9]{1,4})/(?<slashBottom>[0-9]{1,4})"
            + "|(?<half>半)(?<halfUnit>个?小时|个?钟头|年|天|个月)"
            + "|(?<number>" + NUMERAL + ")(?<scale>[万千亿]?)(?<more>[多余几来]?)(?<percent>%|‰)?(?<unit>" + UNIT
            + ")?(?<behind>半)?"
            + ")");

    private static final Map<String, String> COMMON_UNIT = Map.ofEntries(
            Map.entry("块", "元"),
            Map.entry("块钱", "元"),
            Map.entry("天", "日"),
            Map.entry("点", "时"),
            Map.entry("点钟", "时"),
            Map.entry("个人", "人"),
            Map.entry("名", "人"),
            Map.entry("位", "人"),
            Map.entry("回", "次"),
            Map.entry("遍", "次"),
            Map.entry("趟", "次"),
            Map.entry("周岁", "岁"),
            Map.entry("星期", "周"),
            Map.entry("个星期", "周"),
            Map.entry("平米", "平方米"),
            Map.entry("千米", "公里"),
            Map.entry("千克", "公斤"),
            Map.entry("幢", "栋"),
            Map.entry("个工作日", "工作日"),
            Map.entry("个百分点", "百分点"));

    /** Units of which one says no more than a or the: 一个, 1名. */
    private static final String SOFT = "个人次种项处条件家户张套所间块片支根竿只位门学期批座日天年月趟回遍栋幢期班样";

    private Quantities() {}

    /** The quantity that begins at an offset, or null: 一起 and 一样 are none. */
    static @Nullable Read at(String folded, int at) {
        char first = folded.charAt(at);
        if (!isDigit(first) && "〇零一二两三四五六七八九十百千万亿半".indexOf(first) < 0) {
            return null;
        }
        Matcher found = QUANTITY.matcher(folded).region(at, folded.length());
        return found.find() ? read(found) : null;
    }

    /** A quantity and where it ends. */
    record Read(Quantity quantity, int end) {}

    /** Whether it says no more than a or the. */
    static boolean isSoft(Quantity quantity) {
        return (quantity.words().startsWith("一") && quantity.words().length() <= 3)
                ? SOFT.contains(quantity.words().substring(quantity.words().length() - 1))
                : (quantity.value().equals("1") && !quantity.unit().equals("日") && SOFT.contains(quantity.unit()));
    }

    private static @Nullable Read read(Matcher found) {
        String words = found.group();
        if (found.group("half") != null) {
            String unit = found.group("halfUnit");
            Quantity half = unit.contains("时") || unit.contains("钟")
                    ? new Quantity("30", "分钟", words)
                    : unit.equals("年") ? new Quantity("6", "个月", words) : new Quantity("1/2", common(unit), words);
            return new Read(half, found.end());
        }
        String bottom = found.group("bottom") == null ? found.group("slashBottom") : found.group("bottom");
        String top = found.group("top") == null ? found.group("slashTop") : found.group("top");
        if (bottom != null && top != null) {
            return fraction(top, bottom, words, found.end());
        }
        return plain(found, words);
    }

    private static @Nullable Read fraction(String top, String bottom, String words, int end) {
        BigDecimal above = number(top);
        BigDecimal below = number(bottom.equals("百") ? "100" : bottom.equals("千") ? "1000" : bottom);
        if (above == null || below == null || below.signum() == 0) {
            return null;
        }
        if (below.compareTo(BigDecimal.valueOf(100)) == 0) {
            return new Read(new Quantity(plain(above), "%", words), end);
        }
        BigInteger a = above.toBigInteger();
        BigInteger b = below.toBigInteger();
        BigInteger divisor = a.gcd(b).max(BigInteger.ONE);
        return new Read(new Quantity(a.divide(divisor) + "/" + b.divide(divisor), "", words), end);
    }

    private static @Nullable Read plain(Matcher found, String words) {
        String digits = found.group("number");
        String unit = found.group("unit") == null ? "" : found.group("unit");
        boolean percent = found.group("percent") != null;
        boolean chinese = !isDigit(digits.charAt(0));
        // 一起, 万一, 十分: a Chinese numeral counts only before a unit
        if (chinese && unit.isEmpty() && !percent && digits.length() < 2) {
            return null;
        }
        BigDecimal value = digits.length() > MOST_DIGITS ? null : number(digits);
        if (value == null) {
            return null;
        }
        value = switch (found.group("scale")) {
            case "万" -> value.movePointRight(4);
            case "千" -> value.movePointRight(3);
            case "亿" -> value.movePointRight(8);
            default -> value;
        };
        Quantity read = percent
                ? new Quantity(plain(value), found.group("percent"), words)
                : converted(value, unit, found.group("behind") != null, words);
        return new Read(read, found.end());
    }

    private static Quantity converted(BigDecimal number, String unit, boolean andHalf, String words) {
        BigDecimal value = andHalf ? number.add(new BigDecimal("0.5")) : number;
        return switch (unit) {
            case "万元" -> new Quantity(plain(value.movePointRight(4)), "元", words);
            case "千元" -> new Quantity(plain(value.movePointRight(3)), "元", words);
            case "亿元" -> new Quantity(plain(value.movePointRight(8)), "元", words);
            case "小时", "个小时", "钟头", "个钟头" -> new Quantity(plain(value.multiply(BigDecimal.valueOf(60))), "分钟", words);
            case "刻钟" -> new Quantity(plain(value.multiply(BigDecimal.valueOf(15))), "分钟", words);
            // a year of four digits is a date
            case "年" ->
                value.compareTo(BigDecimal.valueOf(1000)) < 0
                        ? new Quantity(plain(value.multiply(BigDecimal.valueOf(12))), "个月", words)
                        : new Quantity(plain(value), unit, words);
            default -> new Quantity(plain(value), common(unit), words);
        };
    }

    private static String common(String unit) {
        return COMMON_UNIT.getOrDefault(unit, unit);
    }

    private static @Nullable BigDecimal number(String digits) {
        if (isDigit(digits.charAt(0))) {
            return new BigDecimal(digits);
        }
        OptionalLong value = Numbers.value(digits);
        return value.isPresent() ? BigDecimal.valueOf(value.getAsLong()) : null;
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
