package org.zhenggai.life;

import org.zhenggai.support.OnH2;

@OnH2
class DashboardFiguresOnH2Test extends DashboardFigures {}
