"""gate-v1.yaml and the program say the same, and an order has one effect for one key, over real HTTPS."""
import base64
import hashlib
import json
import tempfile
import unittest
import uuid

import test_api
from api_document import ApiDocument
from sandbox_program import Desk, Sandbox

test_api.API = ApiDocument("gate-v1.yaml")
WHO = {"MucDich": "Đăng ký khai sinh", "MaCanBo": "cb-101-01", "MaHoSo": "H19.101-261123-0001", "MaYeuCau": "y1"}
NAMESPACE = "http://www.mic.gov.vn/TBT/QCVN_102_2016"


def letter(content=b"%PDF-1.7", digest=None):
    digest = digest or hashlib.sha256(content).hexdigest()
    return f"""<?xml version="1.0"?><e:edXML xmlns:e="{NAMESPACE}"><e:edXMLEnvelope><e:edXMLHeader><e:MessageHeader>
      <e:From><e:OrganId>H19.101</e:OrganId></e:From><e:To><e:OrganId>H19.2</e:OrganId></e:To><e:DocumentId>d1</e:DocumentId>
      <e:Code><e:CodeNumber>15</e:CodeNumber><e:CodeNotation>UBND-VP</e:CodeNotation></e:Code>
      <e:PromulgationInfo><e:Place>Đồng Xoài</e:Place><e:PromulgationDate>2026-11-23</e:PromulgationDate></e:PromulgationInfo>
      <e:DocumentType><e:TypeName>Công văn</e:TypeName></e:DocumentType><e:Subject>Trả lời</e:Subject></e:MessageHeader>
      </e:edXMLHeader></e:edXMLEnvelope><e:AttachmentEncoded><e:Attachment><e:ContentId>{digest}</e:ContentId>
      <e:ContentTransferEncoded>{base64.b64encode(content).decode()}</e:ContentTransferEncoded></e:Attachment>
      </e:AttachmentEncoded></e:edXML>""".encode()


class Gate(unittest.TestCase):
    check = test_api.Api.check

    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.sandbox = Sandbox(cls.folder.name)
        cls.desk = Desk(cls.sandbox)
        cls.asked = set()

    @classmethod
    def tearDownClass(cls):
        cls.sandbox.kill()
        cls.folder.cleanup()

    def answer(self, operation, body, status=200, key=None, kind="application/json"):
        headers = {"Idempotency-Key": key or str(uuid.uuid4()), "Content-Type": kind}
        return json.loads(self.check(operation, status, body=body, headers=headers)[1])

    def test_look_ups(self):
        citizen = WHO | {"MaTichHop": "037", "MaDVC": "1.001193", "MaDonVi": "H19.101", "SoDinhDanh": "075194001234",
                         "HoVaTen": "ĐẶNG THỊ THỬ NGHIỆM", "NgayThangNamSinh": {"NgayThangNam": "19940306"}}
        result = self.answer("verifyCitizen", citizen)["KetQua"]
        self.assertEqual(result, {"SoDinhDanh": 1, "HoVaTen": 1, "NgayThangNamSinh": 0})
        self.answer("verifyCitizen", citizen | {"MucDich": ""}, 403)
        self.check("verifyCitizen", 401, body=citizen, anonymous=True)
        self.assertEqual(self.answer("findBusiness", WHO | {"MaSoDoanhNghiep": "3800999001"})["error_code"], "0")
        self.assertEqual(self.answer("findBusiness", WHO | {"MaSoDoanhNghiep": "1"})["error_code"], "1")
        self.answer("findCivilRecord", WHO | {"SoDinhDanh": "075194001234", "LoaiSuKien": "ket-hon"})
        self.answer("findLand", WHO | {"MaXa": "25195", "SoToBanDo": "12", "SoThua": "345"})
        self.answer("findInsurance", WHO | {"SoDinhDanh": "075194001234"})
        self.check("findInsurance", 400, body=b"<html>")

    def test_payment_is_ordered_once_paid_and_reconciled(self):
        order = {"MaThamChieu": "k", "MaHoSo": "H19.101-261123-0001", "SoTien": 8000}
        key = str(uuid.uuid4())
        first = self.answer("orderPayment", order, key=key)
        self.assertEqual(self.answer("orderPayment", order, key=key), first)
        self.answer("orderPayment", order | {"SoTien": 9000}, 422, key=key)
        self.answer("orderPayment", order | {"SoTien": 0}, 422)
        invoice = {"SoHoaDon": first["SoHoaDon"]}
        self.assertEqual(self.answer("checkPayment", invoice)["TrangThai"], 0)
        paid = self.answer("payInvoice", invoice)
        self.assertEqual(self.answer("checkPayment", invoice)["SoBienLai"], paid["SoBienLai"])
        rows = self.answer("reconcileDay", {"Ngay": paid["ThoiGianThanhToan"][:8]})["GiaoDich"]
        self.assertEqual([row["SoHoaDon"] for row in rows], [first["SoHoaDon"]])
        self.answer("reconcileDay", {"Ngay": "today"}, 422)

    def test_post_notice_and_rating(self):
        side = {"HoTen": "A", "DiaChi": "Tổ 3", "SoDienThoai": "0900000000"}
        item = self.answer("orderPost", {"SoDonHang": "k", "NguoiGui": side, "NguoiNhan": side})["MaBuuGui"]
        self.assertEqual(self.answer("trackPost", {"MaBuuGui": item})["TrangThai"], 1)
        self.answer("orderPost", {"SoDonHang": "k", "NguoiGui": side}, 422)
        self.answer("sendNotice", {"MaTin": "m", "Kenh": "SMS", "NguoiNhan": "0900000000", "NoiDung": "Đã tiếp nhận"})
        self.answer("takeRating", {"MaHoSo": "H19.101-261123-0001", "MucDo": 5})
        self.answer("takeRating", {"MaHoSo": "H19.101-261123-0001", "MucDo": 9}, 422)

    def test_repository_and_the_owners_store(self):
        paper = {"MaGiayTo": "GT-KHAISINH", "MaChuGiayTo": "075194001234", "TenGiayTo": "Giấy khai sinh", "TrichYeu": "x"}
        self.answer("storeDocument", paper | {"Tep": {"MaBam": "0" * 64}}, 409)
        content = b"%PDF-1.7 giay khai sinh thu nghiem"
        path, offset, digest = self.desk.upload(content)
        self.desk.chunk(path, offset, content[offset:])
        code = self.answer("storeDocument", paper | {"Tep": {"MaBam": digest}})["MaKetQuaSoHoa"]
        found = self.answer("findDocuments", WHO | {"MaChuGiayTo": "075194001234"})["GiayTo"]
        self.assertIn(code, [row["MaKetQuaSoHoa"] for row in found])
        back = self.answer("fetchDocument", WHO | {"MaKetQuaSoHoa": code})
        self.assertEqual(base64.b64decode(back["NoiDung"]), content)
        self.answer("giveToOwner", {"MaDinhDanh": "075194001234", "MaKetQua": "K1", "MaBam": digest})
        self.assertEqual(len(self.answer("findOwnerPapers", WHO | {"MaDinhDanh": "075194001234"})["GiayTo"]), 1)

    def test_a_letter_is_taken_whole_or_not_at_all(self):
        self.assertEqual(self.answer("takeLetter", letter(), kind="application/xml")["DocumentId"], "d1")
        self.answer("takeLetter", letter(digest="0" * 64), 400, kind="application/xml")
        self.answer("takeLetter", letter().replace(NAMESPACE.encode(), b"urn:other"), 400, kind="application/xml")
        self.answer("takeLetter", letter()[:-20], 400, kind="application/xml")
        bomb = b'<!DOCTYPE x [<!ENTITY a "aaaa">]>' + letter().split(b"?>", 1)[1]
        self.answer("takeLetter", bomb, 400, kind="application/xml")

    def test_packed_in_an_unknown_way_is_answered_as_written(self):
        for operation in test_api.API.operations:
            self.check(operation.id, 415, body=b"x", headers={"Content-Encoding": "br"})

    def test_zz_no_operation_was_left_out(self):
        self.assertEqual({operation.id for operation in test_api.API.operations} - self.asked, set())


if __name__ == "__main__":
    unittest.main()
