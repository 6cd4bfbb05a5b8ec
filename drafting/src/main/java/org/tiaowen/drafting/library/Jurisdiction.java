package org.tiaowen.drafting.library;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 适用地域 — where a law applies, told by the organ that made it. */
final class Jurisdiction {

    static final String WHOLE_COUNTRY = "全国";

    private static final Pattern PLACE =
            Pattern.compile("^(?:[一-龥]{2,20}?(?:自治区|自治州|自治县|特别行政区|省|市|区|县|旗))+?(?=人民|第|$|[一-龥])");

    private Jurisdiction() {}

    /** 全国, 重庆市, 彭水苗族土家族自治县; empty where neither tells. */
    static String of(String organ, String title) {
        if (organ.startsWith("全国") || organ.contains("国务院") || title.startsWith("中华人民共和国")) {
            return WHOLE_COUNTRY;
        }
        Matcher place = PLACE.matcher(organ.isEmpty() ? title : organ);
        return place.find() ? place.group() : "";
    }
}
