package org.tiaowen.drafting.editing;

/** Why an edit could not be carried out; {@code %s} stands for the arguments in order. */
public enum Refusal {
    /** No clause of the text has that id. */
    TARGET_MISSING("文本中没有该条款，可能已被删去"),
    /** A clause that is to be put in has the id of a clause that is there: its name. */
    ID_TAKEN("拟增加的条款与现有的“%s”标识相同"),
    /** The provision cannot stand there: what it is, and where it was to stand. */
    LEVEL_MISFIT("%s不能放在%s"),
    /** The edit is not made for this level: what the target is. */
    LEVEL_UNSUITED("%s不能这样修改"),
    /** It would come to stand inside itself: its name. */
    INSIDE_ITSELF("“%s”不能移到自身之内"),
    /** The article would be left without words: its name. */
    LAST_PARAGRAPH("“%s”只有这一款，请改为删去或者移动整条"),
    /** Nothing would be left of the text. */
    NOTHING_LEFT("全文只剩这一条款，不能删去"),
    /** The words were found another number of times: the words, how often they were to be found, how often they were. */
    MATCHES("“%s”应当出现%s次，实际出现%s次"),
    /** No words are left, or there are blanks at their ends: the words. */
    WORDS_UNFIT("“%s”不能作为条款文字：文字不能为空，首尾不能有空白，中间不能换行"),
    /** A border does not lie inside the clause, or leaves a part empty: the border. */
    BORDER_UNFIT("不能在第%s处拆分"),
    /** A split or merger of fewer than two. */
    TOO_FEW("至少需要两个条款"),
    /** A clause with items cannot take further words behind them: its name. */
    ITEMS_IN_BETWEEN("“%s”之下列有项，不能与后面的文字合并"),
    /** Not a number of that level: as printed. */
    NUMBER_UNREADABLE("“%s”不是这一层级的序号"),
    /** The plain text would be read as another structure: the clause at which it goes wrong. */
    MISREAD("改后的文字会被读成另一种结构，从“%s”起"),
    /** The title cannot be found in front of the text: the title. */
    TITLE_MISSING("正文之前没有找到标题“%s”");

    private final String wording;

    Refusal(String wording) {
        this.wording = wording;
    }

    /** The Chinese wording, with {@code %s} for each argument. */
    public String wording() {
        return wording;
    }
}
