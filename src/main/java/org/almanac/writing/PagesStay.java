package org.almanac.writing;

import org.almanac.people.Staying;
import org.springframework.stereotype.Component;

/** Private pages are opened by who wrote them, and by no other record: so that one stays. */
@Component
class PagesStay implements Staying {
  private final SheetTexts texts;

  PagesStay(SheetTexts texts) {
    this.texts = texts;
  }

  @Override
  public boolean stays(String organization, String person) {
    return texts.existsByOrganizationAndAuthor(organization, person);
  }
}
