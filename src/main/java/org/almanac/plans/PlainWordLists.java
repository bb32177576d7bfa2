package org.almanac.plans;

import org.springframework.data.jpa.repository.JpaRepository;

interface PlainWordLists extends JpaRepository<PlainWordList, String> {}
