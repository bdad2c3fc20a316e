package org.zhenggai.life;

import org.zhenggai.support.OnMariaDb;

@OnMariaDb
class ItemPagesOnMariaDbTest extends ItemPages {}
