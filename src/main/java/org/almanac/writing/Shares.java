package org.almanac.writing;

import java.util.List;
import org.almanac.writing.Spot.Place;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whom somebody lets read a sheet of their own, until they say otherwise. */
@Component
class Shares {
  private static final String OF_PLACE =
      " where organization = ? and kind = ? and subject = ? and author = ?";

  private final JdbcClient jdbc;

  Shares(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  boolean reads(Place place, String reader) {
    return jdbc.sql("select count(*) from sheet_share" + OF_PLACE + " and reader = ?")
            .params(place.organization(), place.kind(), place.subject(), place.author(), reader)
            .query(Integer.class)
            .single()
        > 0;
  }

  /** Which sheets others let a person read; whether they still may, the programs say. */
  List<Place> with(String organization, String reader) {
    return jdbc.sql(
            "select kind, subject, author from sheet_share where organization = ? and reader = ?"
                + " order by kind, subject, author")
        .params(organization, reader)
        .query(
            (row, n) ->
                new Place(organization, row.getString(1), row.getString(2), row.getString(3)))
        .list();
  }

  /** Lets one person read it, and nobody else; null for nobody. */
  @Transactional
  public void read(Place place, String reader) {
    forget(place);
    if (reader != null) {
      jdbc.sql(
              "insert into sheet_share (organization, kind, subject, author, reader)"
                  + " values (?, ?, ?, ?, ?)")
          .params(place.organization(), place.kind(), place.subject(), place.author(), reader)
          .update();
    }
  }

  @Transactional
  public void forget(Place place) {
    jdbc.sql("delete from sheet_share" + OF_PLACE)
        .params(place.organization(), place.kind(), place.subject(), place.author())
        .update();
  }

  @Transactional
  public void forgetAll(String organization, String author) {
    jdbc.sql("delete from sheet_share where organization = ? and author = ?")
        .params(organization, author)
        .update();
  }
}
