import { LazyNotice } from "../kit/LazyNotice";
import { useFormulaTexts } from "./texts";

export function NoExcel() {
  const { noExcel } = useFormulaTexts();
  return <LazyNotice intent="info" title={noExcel.title} lines={[noExcel.body]} />;
}
