package org.tiaowen.search.language;

import com.hankcs.hanlp.dictionary.py.Pinyin;
import com.hankcs.hanlp.dictionary.py.PinyinDictionary;

/** Sounds — 读音: characters that sound alike are taken for each other when somebody types by sound. Thread-safe. */
public final class Sounds {

    private Sounds() {}

    /** Whether two characters sound alike in one of their readings, tones aside: 抢 and 枪, 蓄 and 畜. */
    public static boolean alike(char one, char other) {
        for (Pinyin mine : readings(one)) {
            for (Pinyin others : readings(other)) {
                if (mine.getPinyinWithoutTone().equals(others.getPinyinWithoutTone())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The first letter of each character's usual reading: 物业管理 is wygl. What is no Chinese character stays. */
    public static String initials(String text) {
        return spelt(text, 1);
    }

    /** Each character's usual reading without tones: 物业 is wuye. What is no Chinese character stays. */
    public static String letters(String text) {
        return spelt(text, Integer.MAX_VALUE);
    }

    private static String spelt(String text, int longest) {
        StringBuilder spelt = new StringBuilder(text.length() * 2);
        text.chars().forEach(c -> {
            Pinyin[] readings = readings((char) c);
            String syllable = readings.length == 0 ? Character.toString(c) : readings[0].getPinyinWithoutTone();
            spelt.append(syllable, 0, Math.min(syllable.length(), longest));
        });
        return spelt.toString();
    }

    private static Pinyin[] readings(char character) {
        Pinyin[] readings = PinyinDictionary.get(Character.toString(character));
        return readings == null ? new Pinyin[0] : readings;
    }
}
