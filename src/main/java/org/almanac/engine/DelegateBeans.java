package org.almanac.engine;

import java.util.AbstractMap;
import java.util.Set;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.beans.factory.BeanFactory;

/** What an expression in a model may name: delegates and seats, and no other bean. */
class DelegateBeans extends AbstractMap<Object, Object> {
  private final BeanFactory beans;

  DelegateBeans(BeanFactory beans) {
    this.beans = beans;
  }

  @Override
  public boolean containsKey(Object name) {
    return name instanceof String bean
        && beans.containsBean(bean)
        && (beans.isTypeMatch(bean, JavaDelegate.class) || beans.isTypeMatch(bean, Seat.class));
  }

  @Override
  public Object get(Object name) {
    return containsKey(name) ? beans.getBean((String) name) : null;
  }

  @Override
  public Set<Entry<Object, Object>> entrySet() {
    return Set.of(); // asked by name only
  }
}
