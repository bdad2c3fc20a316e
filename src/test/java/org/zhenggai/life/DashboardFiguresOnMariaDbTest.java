package org.zhenggai.life;

import org.zhenggai.support.OnMariaDb;

@OnMariaDb
class DashboardFiguresOnMariaDbTest extends DashboardFigures {}
