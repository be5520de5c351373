import Gongwen
import Qingdan
