package org.yishi.session.archive;

import java.util.List;
import org.yishi.session.minutes.Content;

/**
 * Minutes as they were read from a file.
 *
 * @param functions who appears in them, and as what; one person may have several functions
 * @param notes what could not be read, and what a reader should know
 */
public record Reading(Content content, List<Functions> functions, List<Note> notes) {

  public Reading {
    functions = List.copyOf(functions);
    notes = List.copyOf(notes);
  }

  /** What somebody was in the meeting. */
  public record Functions(String name, List<String> functions) {
    public Functions {
      functions = List.copyOf(functions);
    }
  }

  /**
   * Something to know about the reading.
   *
   * @param code what kind of thing it is
   * @param line the line that it is about, counted from 1; 0 if it is about none
   */
  public record Note(Code code, int line, String text) {

    /** The kinds. */
    public enum Code {
      /** 年份已隐去. */
      YEAR_MASKED("会议时间中的年份已隐去，日期不能确定"),
      /** 日期无法识别. */
      DATE_UNREADABLE("会议时间无法识别"),
      /** 集体名称. */
      GROUP_ATTENDS("参加人员是集体名称，没有逐人列出"),
      /** 缺少. */
      LINE_MISSING("没有找到这一项"),
      /** 一人多职. */
      SEVERAL_FUNCTIONS("一人担任多项职责"),
      /** 编号不连续. */
      NUMBERING_BROKEN("编号不连续，按原文保留"),
      /** 未归入. */
      OUTSIDE_SECTIONS("不属于任何一节，按原文保留");

      private final String chinese;

      Code(String chinese) {
        this.chinese = chinese;
      }

      /** What it means. */
      public String chinese() {
        return chinese;
      }
    }
  }
}
