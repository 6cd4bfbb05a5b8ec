package org.tiaowen.drafting.articles;

import java.time.LocalDate;

/**
 * What an organ did with an instrument on a day, as the 题注 tells it: 2017年1月19日重庆市第四届人民代表大会第五次会议通过.
 *
 * @param act what was done
 * @param time how often it has been done with this, 2 for 第二次修正; 0 where the text does not count
 * @param date the day
 * @param organ who did it, without the numbers of its term and session: 重庆市人民代表大会; empty where the text does not say
 * @param session term and session: 第四届第五次会议; empty where there is none
 * @param document by which decision or order, as printed: 《关于修改〈…〉的决定》, 中华人民共和国主席令第七十三号; empty where there is
 *     none
 * @param start offset into {@link LegalText#front()}, where the words begin
 * @param end after their last character
 */
public record Enactment(
        Act act, int time, LocalDate date, String organ, String session, String document, int start, int end) {

    /** What can be done with an instrument. */
    public enum Act {
        /** 通过, 制定. */
        PASSED,
        /** 批准. */
        APPROVED,
        /** 公布, 发布, 颁布. */
        PROMULGATED,
        /** 修正, 修改: single clauses were amended. */
        AMENDED,
        /** 修订: the whole was revised. */
        REVISED,
        /** 施行, 实施, 生效. */
        IN_FORCE,
        /** 废止. */
        REPEALED
    }
}
