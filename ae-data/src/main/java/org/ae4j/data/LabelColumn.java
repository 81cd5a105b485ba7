package org.ae4j.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/**
 * Class labels as text. Whole numbers stay what they are; anything else is numbered from 0 in
 * alphabetical order.
 */
final class LabelColumn {
  private final List<String> texts = new ArrayList<>();

  void add(String text) {
    texts.add(text);
  }

  Labels finish() {
    if (texts.stream().allMatch(LabelColumn::isWhole)) {
      int[] values = texts.stream().mapToInt(text -> (int) Double.parseDouble(text)).toArray();
      return new Labels(values, List.of());
    }
    List<String> names = texts.stream().distinct().sorted().toList();
    var numbers = new HashMap<String, Integer>();
    names.forEach(name -> numbers.put(name, numbers.size()));
    return new Labels(texts.stream().mapToInt(numbers::get).toArray(), names);
  }

  private static boolean isWhole(String text) {
    if (!Cell.isNumber(text)) {
      return false;
    }
    double value = Cell.number(text);
    return value == (int) value;
  }
}
