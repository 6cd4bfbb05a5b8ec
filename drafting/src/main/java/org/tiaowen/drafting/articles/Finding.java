package org.tiaowen.drafting.articles;

import java.util.List;

/**
 * Something the reader noticed or did not understand. The text is kept as it is.
 *
 * @param offset UTF-16 offset into the source
 * @param args what the message speaks of, in the order of its placeholders
 */
public record Finding(Kind kind, int offset, List<String> args) {

    public Finding {
        args = List.copyOf(args);
    }

    /** The kinds, each with its Chinese wording; {@code %s} stands for the arguments in order. */
    public enum Kind {
        /** The number does not follow from the one before: arguments are the number as printed and the one expected. */
        NUMBER_OUT_OF_ORDER("序号“%s”与上文不连续，此处应为“%s”"),
        /** A number that could only be guessed: arguments are the number as printed and how it was read. */
        NUMBER_UNREADABLE("序号“%s”书写有误，按“%s”处理"),
        /** A level is missing between the provision and the one around it: the number as printed. */
        LEVEL_SKIPPED("“%s”之上缺少应有的层级"),
        /** An item that belongs to no article: the number as printed. */
        ITEM_WITHOUT_ARTICLE("“%s”不在任何一条之下"),
        /** Text between a heading and the first article: its beginning. */
        STRAY_PARAGRAPH("“%s”不属于任何一条，按段落保留"),
        /** An article without words: its number. */
        ARTICLE_EMPTY("“%s”没有内容"),
        /** A heading of a book or chapter without a number: its words. */
        HEADING_UNNUMBERED("标题“%s”没有序号"),
        /** The table of contents and the headings differ: in how many places, and the first few. */
        CONTENTS_MISMATCH("目录与正文标题有 %s 处不一致：%s"),
        /** A quotation that is never closed: its beginning. */
        QUOTE_UNCLOSED("引号没有闭合：“%s”"),
        /** A paragraph that ends without a mark: its last words. */
        PARAGRAPH_UNENDED("段落“%s”末尾没有标点，可能被截断"),
        /** An article in a decision outside quotation marks: its number. */
        ARTICLE_IN_DECISION("决定正文中出现未加引号的“%s”，按段落保留"),
        /** Numbers that the word processor counted by itself were written into the text: how many. */
        NUMBER_AUTOMATIC("有 %s 处序号由文字处理软件自动生成，已写入正文"),
        /** A number that the word processor counts by itself and that could not be computed. */
        NUMBER_AUTOMATIC_UNKNOWN("“%s”前有自动编号，未能还原"),
        /** Tracked changes were accepted: how many insertions and deletions. */
        CHANGES_ACCEPTED("文件带有修订标记，已按接受全部修订处理：插入 %s 处，删除 %s 处"),
        /** Tracked changes were undone: how many insertions and deletions. */
        CHANGES_UNDONE("文件带有修订标记，已按修订前的原文处理：插入 %s 处，删除 %s 处"),
        /** Comments of a file, returned beside its text: how many. */
        REMARK_APART("文件带有 %s 条批注，未并入正文"),
        /** A footnote or endnote, returned beside the text: its words. */
        NOTE_APART("此处有脚注或者尾注，未并入正文：“%s”"),
        /** The words of a text box stand on lines of their own behind the paragraph it was anchored in: its beginning. */
        TEXT_BOX_READ("文本框中的文字“%s”已读为单独的行"),
        /** A table of one column was read as paragraphs: how many rows. */
        FRAME_OPENED("只有一列的表格（%s 行）已按段落读入"),
        /** Something that text cannot carry was left out: what it was. */
        CONTENT_LEFT_OUT("文件中的%s未读入"),
        /** A line was said to be of a level that is known by its number, and has none: its beginning. */
        LEVEL_WITHOUT_NUMBER("“%s”开头没有序号，不能按指定的层级读，已按款保留"),
        /** A line was said to be an item, and nothing stands above it that could have one: its beginning. */
        LEVEL_WITHOUT_PARENT("“%s”之上没有可以归入的条文，不能按指定的层级读，已按款保留"),
        /** A line was said to be front matter, and the text has begun above it: its beginning. */
        FRONT_AFTER_TEXT("“%s”之前正文已经开始，不能作为题名、题注，已按款保留"),
        /** A line was said to be something, and nothing of it is left to be that, or it is no line of its own: its number. */
        CORRECTION_UNUSED("第 %s 行指定的层级没有用上：这一行没有单独的文字");

        private final String wording;

        Kind(String wording) {
            this.wording = wording;
        }

        /** The Chinese wording, with {@code %s} for each argument. */
        public String wording() {
            return wording;
        }
    }

    /** The finding in Chinese, one line. */
    public String message() {
        return String.format(kind.wording(), args.toArray());
    }
}
