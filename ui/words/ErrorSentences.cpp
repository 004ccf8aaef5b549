// The English source sentences, one a code: what happened, what is safe, what to do next. Vietnamese:
// translations/motcua_vi.ts.
//
// {name} is a parameter of the error; a piece in [brackets] is left out when its parameter is missing.
// long-file: one table, one row an error; cut in two it could no longer be read against ErrorCodes.def.
#include "ui/words/ErrorSentences.h"

#include <QCoreApplication>

namespace motcua::words {

const std::vector<ErrorSentence>& errorSentences() {
    static const std::vector<ErrorSentence> table = {
        // internal
        {ErrorCode::Internal,
         QT_TRANSLATE_NOOP("ErrorText",
                           "The program met a fault of its own. Your work up to the last step is saved. Try once "
                           "more; if it happens again, tell the administrator what you were doing.")},
        {ErrorCode::Cancelled, QT_TRANSLATE_NOOP("ErrorText", "Stopped at your request. Nothing was changed.")},
        // files and disk
        {ErrorCode::FileNotFound,
         QT_TRANSLATE_NOOP("ErrorText",
                           "The file[ “{file}”] is no longer there. Nothing was changed. Check the name and the "
                           "folder, then choose it again.")},
        {ErrorCode::FileUnreadable,
         QT_TRANSLATE_NOOP("ErrorText",
                           "The file[ “{file}”] cannot be read. Nothing was changed. Close it in other programs "
                           "or copy it to this computer, then try again.")},
        {ErrorCode::FileUnwritable,
         QT_TRANSLATE_NOOP("ErrorText",
                           "The file[ “{file}”] cannot be written. What was there before is unchanged. Choose a "
                           "folder in which you may save, then try again.")},
        {ErrorCode::DiskFull,
         QT_TRANSLATE_NOOP("ErrorText",
                           "The disk is full. Everything already received is safe; the last step was not saved. "
                           "Free some space, then repeat that step.")},
        {ErrorCode::BadUsage,
         QT_TRANSLATE_NOOP("ErrorText",
                           "The command is not understood[: “{option}”]. Nothing was changed. Run “motcua-cli "
                           "help” to see how it is written.")},
        {ErrorCode::BadJson,
         QT_TRANSLATE_NOOP("ErrorText",
                           "The data is not in the expected form[ (item “{member}”)][ at line {line}][, column {column}]. "
                           "Nothing was changed. Ask the sender for a correct file, then try again.")},
        {ErrorCode::JsonMemberUnknown,
         QT_TRANSLATE_NOOP("ErrorText",
                           "The file holds an item that is not known: “{member}”[, line {line}]. Nothing was changed. "
                           "Correct its name or take it out, then try again.")},
        {ErrorCode::JsonMemberMissing,
         QT_TRANSLATE_NOOP("ErrorText", "The file lacks the item “{member}”. Nothing was changed. Add it, then try again.")},
        {ErrorCode::ProfileMissing,
         QT_TRANSLATE_NOOP("ErrorText",
                           "There is no desk in this folder[: {folder}]. Nothing was changed. Name the folder of the "
                           "desk by --data, or make a desk by “motcua-cli init”.")},
        {ErrorCode::ProfileExists,
         QT_TRANSLATE_NOOP("ErrorText",
                           "There is a desk in this folder already[: {folder}]. It stays as it is. Choose another "
                           "folder for a new desk.")},
        {ErrorCode::SandboxOnly,
         QT_TRANSLATE_NOOP("ErrorText",
                           "A test clock works only at a desk of the sandbox province. Nothing was changed. Leave out "
                           "--now.")},
        {ErrorCode::CertificateFileBad,
         QT_TRANSLATE_NOOP("ErrorText",
                           "The file[ “{file}”] holds no certificate in PEM form. Nothing was changed. Ask the "
                           "province for the certificate of its authority.")},
        {ErrorCode::SettingBad,
         QT_TRANSLATE_NOOP("ErrorText",
                           "The setting[ “{name}”] cannot have this value[; it takes {expected}]. Nothing was "
                           "changed. “motcua-cli config get” lists the settings.")},
        // worker process
        {ErrorCode::WorkerMissing,
         QT_TRANSLATE_NOOP("ErrorText",
                           "The program part that scans, reads and signs is missing on this computer. Dossiers "
                           "are safe. Ask the administrator to install motcua again.")},
        {ErrorCode::WorkerDied,
         QT_TRANSLATE_NOOP("ErrorText",
                           "The device or file made the processing part stop. Nothing was lost and it has been "
                           "started again. Check the device, then repeat the step.")},
        {ErrorCode::WorkerTimeout,
         QT_TRANSLATE_NOOP("ErrorText",
                           "The device or file has not answered for too long and the step was stopped. Nothing "
                           "was lost. Check cable and power, then repeat the step.")},
        {ErrorCode::WorkerProtocol,
         QT_TRANSLATE_NOOP("ErrorText",
                           "The parts of the program do not match each other. Nothing was changed. Ask the "
                           "administrator to install motcua again.")},
        // store
        {ErrorCode::StoreLocked,
         QT_TRANSLATE_NOOP("ErrorText",
                           "The data of this desk is in use by another program. Nothing was changed. Close the "
                           "other motcua window, then try again.")},
        {ErrorCode::StoreDamaged,
         QT_TRANSLATE_NOOP("ErrorText",
                           "The data file of this desk is damaged and was left untouched. What was synchronised "
                           "is safe at the province. Close motcua and start it again: it goes on from the last backup.")},
        {ErrorCode::StoreWrongKey,
         QT_TRANSLATE_NOOP("ErrorText",
                           "The key does not open the data of this desk. The data is unharmed. Log in to this "
                           "computer with the usual account, or enter the office's recovery passphrase.")},
        {ErrorCode::StoreKeyMissing,
         QT_TRANSLATE_NOOP("ErrorText",
                           "The key of this desk's data is not in the key ring. The data is unharmed and no new "
                           "key was made. Enter the office's recovery passphrase.")},
        {ErrorCode::StoreTooNew,
         QT_TRANSLATE_NOOP("ErrorText",
                           "The data was written by a newer version of motcua. It was not touched. Install the "
                           "newer version on this computer.")},
        {ErrorCode::StoreFailed,
         QT_TRANSLATE_NOOP("ErrorText",
                           "The step could not be saved. What was there before is unchanged. Try once more; if it"
                           " happens again, call the administrator before going on.")},
        {ErrorCode::StoreNetworkFolder,
         QT_TRANSLATE_NOOP("ErrorText",
                           "The data of the desk may not lie in a network folder, where it could be damaged. "
                           "Nothing was changed. Choose a folder on this computer.")},
        {ErrorCode::StoreInUse,
         QT_TRANSLATE_NOOP("ErrorText",
                           "This desk is already open in another motcua program on this computer. Nothing was "
                           "changed. Go on in that window, or close it and start again.")},
        {ErrorCode::StoreFolderReadOnly,
         QT_TRANSLATE_NOOP("ErrorText",
                           "The folder with the data of this desk cannot be written. The data is unharmed. Ask the "
                           "administrator to give this account the right to write there.")},
        {ErrorCode::BackupUnsound,
         QT_TRANSLATE_NOOP("ErrorText",
                           "The backup was written but did not pass its test, so it was not kept. The desk's data is "
                           "unharmed. Try another folder or drive; if it happens again, call the administrator.")},
        {ErrorCode::BackupMissing,
         QT_TRANSLATE_NOOP("ErrorText",
                           "There is no usable backup in this folder. Nothing was changed. Choose the folder that holds "
                           "the file backup.json.")},
        {ErrorCode::PassphraseWeak,
         QT_TRANSLATE_NOOP("ErrorText",
                           "This passphrase would be too easy to guess. Nothing was changed. Take at least four words "
                           "or sixteen characters that are not a pattern.")},
        {ErrorCode::DiskAlmostFull,
         QT_TRANSLATE_NOOP("ErrorText",
                           "The disk has less than 100 MB left, so nothing new is taken in; drafts are kept and all that "
                           "was received is safe. Free some space, then repeat the step.")},
        {ErrorCode::NotFound,
         QT_TRANSLATE_NOOP("ErrorText",
                           "Nothing was found[ for “{id}”]. Check the number or type part of the name, with or "
                           "without accents.")},
        {ErrorCode::KeychainUnavailable,
         QT_TRANSLATE_NOOP("ErrorText",
                           "The keychain of this computer does not answer or is locked, so the stored data "
                           "stays closed. All of it is safe. Unlock the keychain and start again, or open "
                           "with the office's recovery passphrase.")},
        {ErrorCode::RecoveryPassphraseWrong,
         QT_TRANSLATE_NOOP("ErrorText",
                           "The recovery passphrase does not fit. Nothing was changed and the data is safe. "
                           "Check capital letters and the typing method, then type it again.")},
        {ErrorCode::SealBroken,
         QT_TRANSLATE_NOOP("ErrorText",
                           "A protected file was changed or belongs to another profile; it is not opened. "
                           "The other data is safe. Tell the administrator, who can bring it back from a "
                           "backup.")},
        {ErrorCode::CryptoFailed,
         QT_TRANSLATE_NOOP("ErrorText",
                           "The encryption part of the program did not work. Nothing was written in the "
                           "clear and what is stored is safe. Start the program again; if it happens again, "
                           "tell the administrator.")},
        {ErrorCode::BlobDamaged,
         QT_TRANSLATE_NOOP("ErrorText",
                           "The stored file does not match its fingerprint and is not shown. The other papers are"
                           " safe. Scan this paper again, or fetch it from the province.")},
        {ErrorCode::BlobMissing,
         QT_TRANSLATE_NOOP("ErrorText",
                           "The file of this paper is not on this computer yet. The dossier itself is complete. "
                           "Wait for synchronisation (F5), or scan the paper again.")},
        {ErrorCode::AuditChainBroken,
         QT_TRANSLATE_NOOP("ErrorText",
                           "The record of actions has a gap[ at entry {seq}]. Keep working, but delete nothing. "
                           "Tell the administrator today, so that the cause is found.")},
        // people and rights
        {ErrorCode::LoginWrong,
         QT_TRANSLATE_NOOP("ErrorText",
                           "The user name or the password is not right. Check Caps Lock and the typing mode "
                           "(Unikey off), then enter them again.")},
        {ErrorCode::LoginOtpWrong,
         QT_TRANSLATE_NOOP("ErrorText",
                           "The six-digit code is not right or has run out. Wait for the next code in the "
                           "authenticator, then enter it.")},
        {ErrorCode::LoginOfflineUnknown,
         QT_TRANSLATE_NOOP("ErrorText",
                           "This officer has not logged in on this desk before, and the province cannot be "
                           "reached now. Log in once while the network is up; officers already known may go on.")},
        {ErrorCode::LoginNotTrusted,
         QT_TRANSLATE_NOOP("ErrorText",
                           "The log-in server refused the log-in, or its answer could not be trusted. Nobody is logged in. "
                           "Try once more; if it happens again, tell the administrator.")},
        {ErrorCode::LoginLocked,
         QT_TRANSLATE_NOOP("ErrorText",
                           "The account is closed for now after too many wrong tries. Nothing else is affected. "
                           "Try again[ in {minutes} minutes], or ask the administrator to open it.")},
        {ErrorCode::LoginOfflineRevoked,
         QT_TRANSLATE_NOOP("ErrorText",
                           "Log-in without network is switched off for this name at this desk. Log in while the network "
                           "is there, or ask the administrator.")},
        {ErrorCode::SessionEnded,
         QT_TRANSLATE_NOOP("ErrorText",
                           "The session has ended. What was done stays. Open a new one by “motcua-cli session open”.")},
        {ErrorCode::NotLoggedIn,
         QT_TRANSLATE_NOOP("ErrorText",
                           "Nobody is logged in on this desk. What was typed is kept. Log in, then repeat the "
                           "step.")},
        {ErrorCode::NotAllowed,
         QT_TRANSLATE_NOOP("ErrorText",
                           "Your role does not include this step. Nothing was changed. Pass the dossier to the "
                           "officer in charge, or log in with the right post.")},
        // the dossier's walk
        {ErrorCode::CitizenCardFields,
         QT_TRANSLATE_NOOP("ErrorText",
                           "The card's code was not read whole. Nothing was filled in. Hold the card flat, clear "
                           "of glare, and scan it again, or type the fields.")},
        {ErrorCode::CitizenCardNumber,
         QT_TRANSLATE_NOOP("ErrorText",
                           "The identity number is not valid: 12 digits are needed, with a known province code. "
                           "Nothing was filled in. Scan again, or type it from the card.")},
        {ErrorCode::CitizenCardDate,
         QT_TRANSLATE_NOOP("ErrorText",
                           "A date on the card's code is not valid. Nothing was filled in. Scan the card again, "
                           "or type the date as day/month/year.")},
        {ErrorCode::CitizenCardMismatch,
         QT_TRANSLATE_NOOP("ErrorText",
                           "The identity number does not agree with the date of birth or the sex on the card. "
                           "Compare with the card before going on.")},
        {ErrorCode::DossierNumberBad,
         QT_TRANSLATE_NOOP("ErrorText",
                           "This is not a dossier number[: “{number}”]. A number looks like H19.101-261123-0017. "
                           "Check it against the receipt.")},
        {ErrorCode::DraftIncomplete,
         QT_TRANSLATE_NOOP("ErrorText",
                           "The dossier is not complete yet[: {field}]. What was typed is kept. Fill in the "
                           "marked fields, then press Ctrl+Enter.")},
        {ErrorCode::ProcedureUnknown, QT_TRANSLATE_NOOP("ErrorText",
                                                        "The procedure[ {code}] is not in this desk's catalogue. Nothing was "
                                                        "changed. Synchronise (F5), then search for it by name.")},
        {ErrorCode::ProcedureClosed,
         QT_TRANSLATE_NOOP(
             "ErrorText",
             "The procedure[ {code}] is no longer in force. Nothing was received. Choose the procedure that replaces it.")},
        {ErrorCode::CalendarMissing,
         QT_TRANSLATE_NOOP("ErrorText",
                           "The working calendar[ of {year}] is not on this desk. The due date was not computed. "
                           "Synchronise (F5), or ask the administrator to load the calendar.")},
        {ErrorCode::DueNotComputable,
         QT_TRANSLATE_NOOP("ErrorText",
                           "The time limit of this procedure goes by plan or by case, so the due date cannot be "
                           "computed. Enter the date that was agreed with the applicant.")},
        {ErrorCode::DueInputBad,
         QT_TRANSLATE_NOOP("ErrorText",
                           "The time of receipt or the time limit is not valid. Nothing was changed. Enter it again.")},
        {ErrorCode::StepNotPossible,
         QT_TRANSLATE_NOOP("ErrorText",
                           "The dossier is not at a point where this step is possible. Nothing was changed. Look "
                           "at the timeline to see what comes next.")},
        {ErrorCode::StepNeedsPapers, QT_TRANSLATE_NOOP("ErrorText",
                                                       "Papers received at the counter still have to be scanned and signed[: "
                                                       "{count}]. Nothing was changed. Scan them (F4), then repeat the step.")},
        {ErrorCode::StepNeedsResult,
         QT_TRANSLATE_NOOP("ErrorText",
                           "There is no draft of the result yet. Nothing was changed. Attach the result document "
                           "first.")},
        {ErrorCode::StepNeedsLeaderSignature,
         QT_TRANSLATE_NOOP("ErrorText",
                           "The seal may be applied only after a valid signature of the agency's leader. Nothing "
                           "was sealed. Send the result to the leader for signing.")},
        {ErrorCode::StepNeedsReceiver,
         QT_TRANSLATE_NOOP("ErrorText",
                           "The person who receives the result is not recorded. Nothing was handed over. Enter "
                           "the receiver's name and document.")},
        {ErrorCode::StepNeedsFee,
         QT_TRANSLATE_NOOP("ErrorText",
                           "The fee is not settled yet[: {amount}]. The result was not handed over. Record the "
                           "payment or the exemption first.")},
        {ErrorCode::StepNeedsReason,
         QT_TRANSLATE_NOOP("ErrorText",
                           "A reason is needed for this step. Nothing was changed. Write one or two sentences "
                           "that the next person can act on.")},
        {ErrorCode::StepGuarded,
         QT_TRANSLATE_NOOP(
             "ErrorText",
             "The dossier does not yet fulfil what this step asks for[ ({guard})]. Nothing was changed. Look at the "
             "timeline to see what is missing.")},
        {ErrorCode::StepNeedsInput,
         QT_TRANSLATE_NOOP("ErrorText",
                           "This step needs one more entry[: {input}]. Nothing was changed. Enter it and repeat the step.")},
        {ErrorCode::ProcessBad,
         QT_TRANSLATE_NOOP(
             "ErrorText",
             "The process file is not sound[: line {line}, column {column}][, {member}][ ({finding})]. Nothing was taken "
             "from it. Have the file corrected and import it again.")},
        {ErrorCode::ProcessUnknown,
         QT_TRANSLATE_NOOP(
             "ErrorText",
             "This desk does not know the process of the dossier[ ({code})]. The dossier can be seen, not moved. Wait for "
             "the next synchronisation.")},
        {ErrorCode::ProcessUntrusted,
         QT_TRANSLATE_NOOP(
             "ErrorText",
             "The process file is not signed by the province. Nothing was taken from it. Ask the province for the "
             "signed file.")},
        {ErrorCode::ProcessPublished,
         QT_TRANSLATE_NOOP(
             "ErrorText",
             "This version of the process is published already and stays as it is[ ({code})]. Nothing was taken from the "
             "file. Give the changed process a new version.")},
        {ErrorCode::DossierChanged,
         QT_TRANSLATE_NOOP("ErrorText",
                           "The dossier was changed by someone else in the meantime. Your step was not applied "
                           "and nothing was overwritten. Read the new state, then decide again.")},
        // scan, pictures, documents
        {ErrorCode::ScannerNone,
         QT_TRANSLATE_NOOP("ErrorText",
                           "No scanner is connected. Nothing was lost. Switch the scanner on, or drop picture "
                           "files on this page.")},
        {ErrorCode::ScannerUnplugged,
         QT_TRANSLATE_NOOP("ErrorText",
                           "The scanner was disconnected. Pages scanned so far are kept. Check the cable, then go"
                           " on scanning.")},
        {ErrorCode::ScannerBusy,
         QT_TRANSLATE_NOOP("ErrorText",
                           "The scanner is in use by another program or desk. Pages scanned so far are kept. Wait"
                           " a moment, then scan again.")},
        {ErrorCode::ScannerJammed,
         QT_TRANSLATE_NOOP("ErrorText",
                           "Paper is jammed in the scanner. Pages scanned so far are kept. Remove the sheet, put "
                           "the rest back, then go on scanning.")},
        {ErrorCode::ScannerCoverOpen,
         QT_TRANSLATE_NOOP("ErrorText",
                           "The scanner's cover is open. Pages scanned so far are kept. Close the cover, then go "
                           "on scanning.")},
        {ErrorCode::ScannerNoPaper,
         QT_TRANSLATE_NOOP("ErrorText",
                           "There is no paper in the feeder. Pages scanned so far are kept. Put the sheets in, "
                           "then scan.")},
        {ErrorCode::ScannerFailed,
         QT_TRANSLATE_NOOP("ErrorText",
                           "The scanner reported a fault. Pages scanned so far are kept. Switch it off and on, "
                           "then scan again.")},
        {ErrorCode::PageEmptyFile,
         QT_TRANSLATE_NOOP("ErrorText", "The file[ “{file}”] is empty (0 bytes). Nothing was attached. Scan that page again.")},
        {ErrorCode::PageUnreadable,
         QT_TRANSLATE_NOOP("ErrorText",
                           "The picture[ “{file}”] is damaged and cannot be read. The other pages are kept. Scan "
                           "that page again.")},
        {ErrorCode::PageUnsupported,
         QT_TRANSLATE_NOOP("ErrorText",
                           "The file[ “{file}”] is of a kind that cannot be taken in. Nothing was attached. Use "
                           "PNG, JPEG, TIFF or PDF.")},
        {ErrorCode::PageTooLarge,
         QT_TRANSLATE_NOOP("ErrorText",
                           "The picture[ “{file}”] is too large. The other pages are kept. Scan it at 300 dpi, "
                           "then add it again.")},
        {ErrorCode::PdfDamaged,
         QT_TRANSLATE_NOOP("ErrorText",
                           "The PDF file[ “{file}”] is damaged. Nothing was attached. Open and save it again with"
                           " the program that made it, or scan the paper.")},
        {ErrorCode::PdfEncrypted,
         QT_TRANSLATE_NOOP("ErrorText",
                           "The PDF file[ “{file}”] is protected by a password. Nothing was attached. Ask for a "
                           "copy without a password.")},
        {ErrorCode::PdfNoPages,
         QT_TRANSLATE_NOOP("ErrorText",
                           "The PDF file[ “{file}”] has no page. Nothing was attached. Ask for the file again, or"
                           " scan the paper.")},
        {ErrorCode::OcrModelMissing,
         QT_TRANSLATE_NOOP("ErrorText",
                           "The Vietnamese reading data is not installed. The scanned pages are kept. Ask the "
                           "administrator to install tesseract-ocr-vie.")},
        {ErrorCode::OcrFailed, QT_TRANSLATE_NOOP("ErrorText",
                                                 "The words of this page could not be read. The page itself is kept and can be "
                                                 "attached. Scan it more sharply, or type the fields.")},
        {ErrorCode::FontMissing,
         QT_TRANSLATE_NOOP("ErrorText",
                           "A font with all Vietnamese letters is missing. Nothing was printed. Ask the "
                           "administrator to install fonts-noto-core.")},
        // signing
        {ErrorCode::TokenModuleMissing,
         QT_TRANSLATE_NOOP("ErrorText",
                           "The driver of the signing token is not installed[ ({module})]. Nothing was signed. "
                           "Ask the administrator to install the token's driver.")},
        {ErrorCode::TokenNotPresent,
         QT_TRANSLATE_NOOP("ErrorText",
                           "The signing token[ “{token}”] is not plugged in. Nothing was signed. Plug it in and "
                           "wait for its light, then sign again.")},
        {ErrorCode::TokenUnplugged,
         QT_TRANSLATE_NOOP("ErrorText",
                           "The token was pulled out or ended its session while signing. Documents already signed "
                           "are valid and kept. Plug it in, then sign the rest.")},
        {ErrorCode::TokenNoCertificate,
         QT_TRANSLATE_NOOP("ErrorText",
                           "The token holds no certificate for signing. Nothing was signed. Check that it is your"
                           " own token, or ask its issuer.")},
        {ErrorCode::PinWrong,
         QT_TRANSLATE_NOOP("ErrorText",
                           "The PIN is not right. Nothing was signed. A token locks after a few wrong PINs: enter "
                           "it again, slowly.")},
        {ErrorCode::PinLastTry,
         QT_TRANSLATE_NOOP("ErrorText",
                           "The PIN was wrong, and only one try is left before the token locks. Nothing was "
                           "signed. Ask its issuer if you are not certain of the PIN.")},
        {ErrorCode::PinLocked,
         QT_TRANSLATE_NOOP("ErrorText",
                           "The token is locked after too many wrong PINs. Nothing was signed. Ask its issuer to "
                           "unlock it; other work goes on.")},
        {ErrorCode::PinMissing,
         QT_TRANSLATE_NOOP("ErrorText", "No PIN was entered. Nothing was signed. Enter the token's PIN, then sign.")},
        {ErrorCode::P12Unreadable,
         QT_TRANSLATE_NOOP("ErrorText",
                           "The certificate file[ “{file}”] cannot be read. Nothing was signed. Choose the .p12 "
                           "or .pfx file once more.")},
        {ErrorCode::P12WrongPassword,
         QT_TRANSLATE_NOOP("ErrorText",
                           "The password of the certificate file is not right. Nothing was signed. Enter it "
                           "again.")},
        {ErrorCode::CertificateExpired,
         QT_TRANSLATE_NOOP("ErrorText",
                           "The certificate[ of {subject}] has expired. Nothing was signed. Ask for a renewal; "
                           "another officer with a valid certificate may sign.")},
        {ErrorCode::CertificateNotYetValid,
         QT_TRANSLATE_NOOP("ErrorText",
                           "The certificate[ of {subject}] is not valid yet. Nothing was signed. Check the date "
                           "of this computer, then try again.")},
        {ErrorCode::CertificateRevoked,
         QT_TRANSLATE_NOOP("ErrorText",
                           "The certificate[ of {subject}] has been revoked. Nothing was signed. Do not use this "
                           "token any more and report it to the administrator.")},
        {ErrorCode::CertificateUsage,
         QT_TRANSLATE_NOOP("ErrorText",
                           "The certificate[ of {subject}] is not meant for signing documents. Nothing was "
                           "signed. Choose the other certificate on the token.")},
        {ErrorCode::CertificateUntrusted,
         QT_TRANSLATE_NOOP("ErrorText",
                           "The issuer of the certificate[ of {subject}] is not in the list of trusted "
                           "authorities. Nothing was changed. Ask the administrator to check the trust list.")},
        {ErrorCode::SignDocumentForbids,
         QT_TRANSLATE_NOOP("ErrorText",
                           "The document[ “{file}”] does not allow this signature: an earlier signer closed it. "
                           "It was not changed. Ask for a version that is still open.")},
        {ErrorCode::SignFailed,
         QT_TRANSLATE_NOOP("ErrorText",
                           "The document[ “{file}”] could not be signed. It was not changed, and those signed "
                           "before are kept. Try again; if it fails again, try another port for the token.")},
        {ErrorCode::SignatureInvalid,
         QT_TRANSLATE_NOOP("ErrorText",
                           "The signature in the document[ “{file}”] is not valid: it was changed after signing "
                           "or the certificate does not hold. Do not hand it over; ask for it to be signed again.")},
        {ErrorCode::TimestampUnreachable,
         QT_TRANSLATE_NOOP("ErrorText",
                           "The timestamp service cannot be reached. The signature is kept and waits for its "
                           "timestamp; you need not sign again. It is added when the network is back.")},
        {ErrorCode::TimestampInvalid,
         QT_TRANSLATE_NOOP("ErrorText",
                           "The timestamp that came back does not belong to this signature. The signature is kept"
                           " and waits. Tell the administrator if it happens again.")},
        // net and sync
        {ErrorCode::RevocationUnreachable,
         QT_TRANSLATE_NOOP("ErrorText",
                           "The service that says whether the certificate is still valid cannot be reached. The signature is "
                           "kept; its proofs are added when the network is back.")},
        {ErrorCode::NetUnreachable,
         QT_TRANSLATE_NOOP("ErrorText",
                           "The province cannot be reached. Everything is saved on this desk and will be sent "
                           "when the network is back. Go on working.")},
        {ErrorCode::NetTimeout,
         QT_TRANSLATE_NOOP("ErrorText",
                           "The province answers too slowly. Everything is saved on this desk and will be sent "
                           "again by itself. Go on working.")},
        {ErrorCode::NetTlsUntrusted,
         QT_TRANSLATE_NOOP("ErrorText",
                           "The server's certificate is not that of the province, so nothing was sent. Everything"
                           " is saved on this desk. Tell the administrator.")},
        {ErrorCode::NetNotProvince,
         QT_TRANSLATE_NOOP("ErrorText",
                           "The answer did not come from the provincial system (a login page or a proxy stands "
                           "between). Nothing was changed. Check the network, or tell the administrator.")},
        {ErrorCode::NetUnauthorized,
         QT_TRANSLATE_NOOP("ErrorText",
                           "The session with the province has ended. Everything is saved on this desk. Log in "
                           "again, and sending goes on.")},
        {ErrorCode::NetForbidden,
         QT_TRANSLATE_NOOP("ErrorText",
                           "The province refuses this request for your account. Everything is saved on this desk."
                           " Ask the administrator to check your rights.")},
        {ErrorCode::NetBusy,
         QT_TRANSLATE_NOOP("ErrorText",
                           "The province is busy. Everything is saved on this desk and will be sent again by "
                           "itself. Go on working.")},
        {ErrorCode::NetServerError,
         QT_TRANSLATE_NOOP("ErrorText",
                           "The provincial system has a fault. Everything is saved on this desk and will be sent "
                           "again by itself. Go on working.")},
        {ErrorCode::NetRejected,
         QT_TRANSLATE_NOOP("ErrorText",
                           "The province did not accept the form of the request. Everything is saved on this desk"
                           " and other dossiers go on. Tell the administrator.")},
        {ErrorCode::SyncMassDeletion,
         QT_TRANSLATE_NOOP(
             "ErrorText",
             "The province wants to take many dossiers[ ({count})] off this desk at once. That may be its mistake, so "
             "nothing was hidden. Ask the administrator to check with the province, then let it through.")},
        {ErrorCode::SyncBusy,
         QT_TRANSLATE_NOOP("ErrorText",
                           "Another program is synchronising this desk just now. Nothing is lost. It sends what waits "
                           "here, too; or try again in a moment.")},
        {ErrorCode::SyncConflict,
         QT_TRANSLATE_NOOP("ErrorText",
                           "Someone else changed the same field[ ({field})]. Both versions are kept. Compare "
                           "them, then choose yours or the province's.")},
        {ErrorCode::SyncRejected,
         QT_TRANSLATE_NOOP("ErrorText",
                           "The province did not accept this step[: {reason}]. The dossier is kept here and "
                           "waits; other dossiers go on. Open it to correct it.")},
        {ErrorCode::ConflictTakesWhole,
         QT_TRANSLATE_NOOP("ErrorText",
                           "[{field}: ]fees, decisions and signed content are taken as a whole, yours or the province's. "
                           "Nothing was changed. Choose one of the two.")},
        {ErrorCode::UndoTooLate,
         QT_TRANSLATE_NOOP("ErrorText",
                           "This step has left the desk and can no longer be undone. The dossier is unchanged. "
                           "Correct it with a new step.")},
        {ErrorCode::ClockWrong,
         QT_TRANSLATE_NOOP("ErrorText",
                           "This computer's clock is[ {minutes} minutes] off the province's. Nothing was signed or "
                           "printed with a wrong time; the dossier is saved. Set the clock, then try again.")},
        {ErrorCode::UploadHashMismatch,
         QT_TRANSLATE_NOOP("ErrorText",
                           "The file arrived at the province damaged and will be sent again by itself. The "
                           "original is safe on this desk.")},
        {ErrorCode::UploadTooLarge,
         QT_TRANSLATE_NOOP("ErrorText",
                           "The file is larger than the province takes[ (at most {limit})]. It is safe on this desk, and "
                           "other files and dossiers go on. Scan it again at 300 dpi or in parts, or tell the administrator.")},
        {ErrorCode::LeaseEmpty,
         QT_TRANSLATE_NOOP("ErrorText",
                           "The numbers given to this desk are used up. The dossier can be received with a "
                           "provisional code, which stays valid for searching. The official number follows when "
                           "the network is back.")},
        // the province's gate to other systems
        {ErrorCode::GateServiceUnknown,
         QT_TRANSLATE_NOOP("ErrorText",
                           "The province does not offer this look-up[ ({service})]. Nothing was sent. Choose another one, or "
                           "ask the administrator for a newer list of services.")},
        {ErrorCode::GateProfileUntrusted,
         QT_TRANSLATE_NOOP("ErrorText",
                           "The list of connections to other systems is not signed by the province and is not used. Dossiers "
                           "are safe; look-ups wait. Ask the administrator for the province’s own file.")},
        {ErrorCode::GateIncomplete, QT_TRANSLATE_NOOP("ErrorText",
                                                      "The request needs data that the dossier does not have[ ({member})]. "
                                                      "Nothing was sent. Complete the dossier, then ask again.")},
        {ErrorCode::GatePurposeMissing,
         QT_TRANSLATE_NOOP("ErrorText",
                           "A look-up needs a purpose. Nothing was sent. Say what the data is needed for, then ask again.")},
        {ErrorCode::GateNotAnswered,
         QT_TRANSLATE_NOOP("ErrorText",
                           "The answer to this request is not there yet[ ({service})]; it counts as not checked. The dossier "
                           "is safe. Wait for the network or check again.")},
        {ErrorCode::GateAmountDiffers, QT_TRANSLATE_NOOP("ErrorText",
                                                         "The sum that was paid[ ({paid})] is not the fee[ ({expected})]. "
                                                         "Nothing was settled. Clear it up with the payer, then check again.")},
        {ErrorCode::NoticeNoConsent,
         QT_TRANSLATE_NOOP("ErrorText",
                           "The applicant has not agreed to this kind of notice, or there is no address for it. Nothing was "
                           "sent. Ask the applicant and note the phone number or e-mail.")},
        {ErrorCode::NoticeNoTemplate, QT_TRANSLATE_NOOP("ErrorText",
                                                        "There is no notice text in force[ for {event}] on this day. Nothing "
                                                        "was sent. Ask the administrator to update the list of texts.")},
        // printing
        {ErrorCode::FormUnknown,
         QT_TRANSLATE_NOOP("ErrorText",
                           "There is no form[ “{form}”] for this paper[ on {date}]. Nothing was printed; the dossier is "
                           "saved. Tell the administrator: the set of forms needs an update.")},
        {ErrorCode::TemplateBad,
         QT_TRANSLATE_NOOP("ErrorText",
                           "The form template[ “{template}”] has a mistake. Nothing was printed; the dossier is "
                           "saved. Tell the administrator and print later.")},
        {ErrorCode::PrintFailed,
         QT_TRANSLATE_NOOP("ErrorText",
                           "The printer did not take the paper[: “{printer}”]. The dossier is saved. Check paper "
                           "and power, then print again or save as PDF.")},
        {ErrorCode::NotCommitted,
         QT_TRANSLATE_NOOP("ErrorText",
                           "Nothing that is saved calls for this paper yet. Nothing was printed. Receive the "
                           "dossier (Ctrl+Enter) or take the step first, then print.")},
    };
    return table;
}

}  // namespace motcua::words
