package org.yishi.topic.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yishi.topic.web.Cases.COMMUNITY;
import static org.yishi.topic.web.Cases.TOPICS;
import static org.yishi.topic.web.Cases.at;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.Test;
import org.yishi.topic.service.Caller;
import org.yishi.topic.service.RunningService;

/**
 * Forms come as Word documents, field by field in their order, and personal data only on request.
 */
class DocumentsOverHttpTest {

  private final RunningService service = RunningService.shared();
  private final Cases cases = new Cases(service);
  private final Caller worker = service.as("worker." + COMMUNITY);

  @Test
  void theCollectionFormHasItsFieldsInOrder() throws IOException {
    String id = onBehalf();
    Map<String, String> form =
        form(worker.download(at(id, "/documents/collection-form")), "协商议题征集表");
    assertThat(form.keySet())
        .containsExactly(
            "编号",
            "征集日期",
            "征集渠道（含 12345 工单号）",
            "提出人姓名",
            "联系电话",
            "身份",
            "所在小区楼门",
            "是否代填（代填人）",
            "议题名称",
            "事项类别",
            "涉及范围及人数（户）",
            "问题描述",
            "意见建议",
            "附件",
            "是否公开姓名",
            "个人信息告知同意（签字）",
            "登记人");
    assertThat(form)
        .containsEntry("征集日期", "2026 年 3 月 5 日")
        .containsEntry("征集渠道（含 12345 工单号）", "12345 热线（工单号：2026-0305-77）")
        .containsEntry("提出人姓名", "")
        .containsEntry("联系电话", "")
        .containsEntry("身份", "□户籍居民　□非户籍居民　☑业主　□单位　□其他")
        .containsEntry("所在小区楼门", "春和里小区3号楼")
        .containsEntry("是否代填（代填人）", "☑是　□否（社区工作者）")
        .containsEntry("事项类别", "加装电梯")
        .containsEntry("是否公开姓名", "□是　☑否")
        .containsEntry("个人信息告知同意（签字）", "");
  }

  @Test
  void theProposerIsNamedForAPurposeByWhoeverMayKnowAndItIsNotedDown() throws IOException {
    String id = onBehalf();
    String call = at(id, "/documents/collection-form?purpose=DOSSIER");
    assertThat(form(worker.download(call), "协商议题征集表"))
        .containsEntry("提出人姓名", "吴某某")
        .containsEntry("联系电话", "13766665555");
    assertThat(service.as("admin").get("/api/v1/audits?topic=" + id).text()).contains("DOSSIER");
    worker.get(at(id, "/documents/collection-form?purpose=FUN")).expecting(400);
    for (String other : List.of("worker.120103002001", "dept.gardens", "deputy.120103")) {
      service.as(other).get(call).expecting(404, "not-found");
    }
    service.as("resident." + COMMUNITY).get(call).expecting(404, "not-found");
    service
        .as("supervisor.120103")
        .get(at(id, "/documents/collection-form"))
        .expecting(403, "staff-required");
  }

  @Test
  void theScreeningFormTicksWhatWasDecided() throws IOException {
    String id = cases.proposed();
    worker
        .post(
            at(id, "/screening"),
            Map.of("decision", "NOT_TAKE", "reason", "属行政执法", "competentBody", "市场监管局"))
        .expecting(200);
    Map<String, String> form =
        form(worker.download(at(id, "/documents/screening-form")), "议题研判（审核）表");
    assertThat(form.keySet())
        .containsExactly(
            "议题编号",
            "议题名称",
            "来源及附议人数",
            "基本情况（走访核实）",
            "相似议题",
            "事项性质",
            "合法性及职责权限",
            "研判意见",
            "牵头单位",
            "参与主体及人数",
            "协商形式",
            "决策方式（含法定表决比例）",
            "拟协商时间",
            "社区“两委”意见（签字、日期）",
            "社区党组织书记审定",
            "街道意见（需要时）",
            "答复提出人（时间、方式）");
    assertThat(form.get("研判意见")).contains("□纳入协商　□直接办理", "☑不纳入（理由、主管单位）：市场监管局", "理由：属行政执法");
    assertThat(form).containsEntry("社区党组织书记审定", "");
    assertThat(form.get("来源及附议人数")).endsWith("附议0人");
  }

  @Test
  void theScreeningFormNamesWhoeverLeads() throws IOException {
    String id = cases.raised();
    assertThat(form(worker.download(at(id, "/documents/screening-form")), "议题研判（审核）表").get("牵头单位"))
        .isEqualTo("居委会");
  }

  @Test
  void theWhistleSheetHasItsPartsAndTheNamedDepartmentMayHaveIt() throws IOException {
    String id = cases.raised();
    service
        .as("street.120103001")
        .post(at(id, "/escalations/1/signature"), Map.of())
        .expecting(200);
    byte[] document =
        service.as("dept.gardens").download(at(id, "/documents/whistle-form?escalation=1"));
    Map<String, String> form = form(document, "上报（吹哨）单");
    assertThat(form.keySet())
        .containsExactly(
            "编号",
            "哨型",
            "紧急程度",
            "上报（吹哨）单位",
            "时间",
            "联系人电话",
            "议题名称编号",
            "发生地点",
            "基本情况",
            "已做工作（协商次数、结果）",
            "上报原因",
            "需协调事项",
            "拟请部门",
            "建议办结时限",
            "附件清单",
            "分管领导签发",
            "受理栏",
            "签收人、时间",
            "处理",
            "部门栏",
            "报到人、报到时间",
            "职责认定（属/不属：主管单位、依据）",
            "措施、时限",
            "完成情况",
            "负责人签字",
            "办结栏",
            "吹哨单位评价",
            "诉求人回访（已解决/满意）",
            "归档");
    assertThat(form)
        .containsEntry("上报（吹哨）单位", "安和里社区")
        .containsEntry("上报原因", "需职能部门")
        .containsEntry("处理", "□本级办理　□继续上报　□退回：理由与指导");
    assertThat(form.get("签收人、时间")).matches("\\d{4} 年 .*");
    assertThat(form.get("拟请部门")).contains("园林");
    worker.get(at(id, "/documents/whistle-form?escalation=9")).expecting(404, "not-found");
    worker.get(at(id, "/documents/birth-certificate")).expecting(404, "not-found");
  }

  @Test
  void theDossiersPartHasContentsFormsTimelineAndFiles() throws IOException {
    String id = cases.raised();
    byte[] pdf = "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF".getBytes(StandardCharsets.UTF_8);
    worker.upload(at(id, "/files?kind=MATERIAL"), "说明.pdf", pdf).expecting(201);
    Map<String, byte[]> pieces = new LinkedHashMap<>();
    try (var zip =
        new ZipInputStream(new ByteArrayInputStream(worker.download(at(id, "/dossier"))))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        pieces.put(entry.getName(), zip.readAllBytes());
      }
    }
    assertThat(pieces.keySet())
        .containsExactly(
            "00-目录.docx",
            "01-协商议题征集表.docx",
            "02-议题研判（审核）表.docx",
            "03-上报单（第1次）.docx",
            "04-办理经过.docx",
            "附件/05-说明.pdf");
    assertThat(pieces.get("附件/05-说明.pdf")).isEqualTo(pdf);
    try (var contents = new XWPFDocument(new ByteArrayInputStream(pieces.get("00-目录.docx")))) {
      assertThat(contents.getTables().getFirst().getText()).contains("办理经过", "附件：说明.pdf");
    }
    try (var timeline = new XWPFDocument(new ByteArrayInputStream(pieces.get("04-办理经过.docx")))) {
      assertThat(timeline.getTables().getFirst().getText()).contains("上报大营门街道");
    }
    service.as("supervisor.120103").get(at(id, "/dossier")).expecting(403, "staff-required");
    assertThat(worker.download("/api/v1/dossiers/" + id)).isNotEmpty();
  }

  private String onBehalf() {
    Map<String, Object> body = new HashMap<>(Cases.lift());
    body.put("channel", "HOTLINE_12345");
    body.put("workOrder", "2026-0305-77");
    body.put("proposer", Map.of("name", "吴某某", "phone", "13766665555"));
    body.put("form", Map.of("collectedOn", "2026-03-05", "identity", "OWNER", "nameOpen", false));
    return worker.post(TOPICS, body).expecting(201).field("id");
  }

  /** The labels with their values, after the look of the document was checked. */
  private static Map<String, String> form(byte[] content, String title) throws IOException {
    String keep = System.getProperty("yishi.documents");
    if (keep != null) {
      Files.write(Path.of(keep, title + ".docx"), content);
    }
    Map<String, String> fields = new LinkedHashMap<>();
    try (var document = new XWPFDocument(new ByteArrayInputStream(content))) {
      var heading = document.getParagraphs().getFirst();
      assertThat(heading.getText()).isEqualTo(title);
      assertThat(heading.getAlignment()).isEqualTo(ParagraphAlignment.CENTER);
      var run = heading.getRuns().getFirst();
      assertThat(run.getFontSizeAsDouble()).isEqualTo(22);
      assertThat(run.getCTR().getRPr().getRFontsArray(0).getEastAsia()).isEqualTo("方正小标宋简体");
      var page = document.getDocument().getBody().getSectPr().getPgSz();
      assertThat(List.of(page.getW().toString(), page.getH().toString()))
          .containsExactly("11906", "16838");
      for (XWPFTableRow row : document.getTables().getFirst().getRows()) {
        List<String> cells = new ArrayList<>();
        row.getTableCells().forEach(cell -> cells.add(cell.getText()));
        fields.put(cells.getFirst(), cells.size() == 1 ? "" : cells.getLast());
      }
    }
    return fields;
  }
}
