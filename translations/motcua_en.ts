<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB">
    <context>
        <name>DemoText</name>
        <message>
            <source>Read the papers and tell them apart</source>
            <translation>Read the papers and tell them apart</translation>
        </message>
        <message>
            <source>Log in</source>
            <translation>Log in</translation>
        </message>
        <message>
            <source>Read the identity card</source>
            <translation>Read the identity card</translation>
        </message>
        <message>
            <source>Find the procedure</source>
            <translation>Find the procedure</translation>
        </message>
        <message>
            <source>Receive the dossier</source>
            <translation>Receive the dossier</translation>
        </message>
        <message>
            <source>Print the receipt</source>
            <translation>Print the receipt</translation>
        </message>
        <message>
            <source>Digitize a paper and sign it</source>
            <translation>Digitize a paper and sign it</translation>
        </message>
        <message>
            <source>Transfer to the unit</source>
            <translation>Transfer to the unit</translation>
        </message>
        <message>
            <source>Synchronise with the province</source>
            <translation>Synchronise with the province</translation>
        </message>
        <message>
            <source>The network goes away</source>
            <translation>The network goes away</translation>
        </message>
        <message>
            <source>Assign a handler</source>
            <translation>Assign a handler</translation>
        </message>
        <message>
            <source>Appraise and draft the result</source>
            <translation>Appraise and draft the result</translation>
        </message>
        <message>
            <source>Approve the draft</source>
            <translation>Approve the draft</translation>
        </message>
        <message>
            <source>The leader signs</source>
            <translation>The leader signs</translation>
        </message>
        <message>
            <source>The clerk applies the seal</source>
            <translation>The clerk applies the seal</translation>
        </message>
        <message>
            <source>The network is back</source>
            <translation>The network is back</translation>
        </message>
        <message>
            <source>Add the owed timestamps</source>
            <translation>Add the owed timestamps</translation>
        </message>
        <message>
            <source>Send the result to the counter</source>
            <translation>Send the result to the counter</translation>
        </message>
        <message>
            <source>Settle the fee</source>
            <translation>Settle the fee</translation>
        </message>
        <message>
            <source>Hand over the result</source>
            <translation>Hand over the result</translation>
        </message>
        <message>
            <source>Compare the desk with the province</source>
            <translation>Compare the desk with the province</translation>
        </message>
    </context>
    <context>
        <name>DigitizeCommands</name>
        <message>
            <source>%1: %2 pages, %3 kB</source>
            <translation>%1: %2 pages, %3 kB</translation>
        </message>
        <message>
            <source>Opening file %1 of %2</source>
            <translation>Opening file %1 of %2</translation>
        </message>
        <message>
            <source>Read %1 of %2 pages, about %3 s left</source>
            <translation>Read %1 of %2 pages, about %3 s left</translation>
        </message>
        <message>
            <source>Writing the PDF</source>
            <translation>Writing the PDF</translation>
        </message>
    </context>
    <context>
        <name>DueText</name>
        <message>
            <source>Received on a day off: counted from {start}.</source>
            <translation>Received on a day off: counted from {start}.</translation>
        </message>
        <message>
            <source>Received after office hours: counted from {start}.</source>
            <translation>Received after office hours: counted from {start}.</translation>
        </message>
        <message>
            <source>Received after the cut-off: counted from {start}.</source>
            <translation>Received after the cut-off: counted from {start}.</translation>
        </message>
        <message>
            <source>Settled within the day.</source>
            <translation>Settled within the day.</translation>
        </message>
        <message>
            <source>Time limit {count} working hours.</source>
            <translation>Time limit {count} working hours.</translation>
        </message>
        <message>
            <source>Time limit {count} working days; the first day is not counted.</source>
            <translation>Time limit {count} working days; the first day is not counted.</translation>
        </message>
        <message>
            <source>Time limit {count} days; the first day is not counted.</source>
            <translation>Time limit {count} days; the first day is not counted.</translation>
        </message>
        <message>
            <source>{date} is a day off ({name}).</source>
            <translation>{date} is a day off ({name}).</translation>
        </message>
        <message>
            <source>{date} is a make-up working day ({name}).</source>
            <translation>{date} is a make-up working day ({name}).</translation>
        </message>
        <message>
            <source>The last day {date} is a day off: moved to {moved}.</source>
            <translation>The last day {date} is a day off: moved to {moved}.</translation>
        </message>
        <message>
            <source>The clock stood still from {from} to {to}.</source>
            <translation>The clock stood still from {from} to {to}.</translation>
        </message>
        <message>
            <source>The days off of {year} are not announced yet: the date may still change.</source>
            <translation>The days off of {year} are not announced yet: the date may still change.</translation>
        </message>
        <message>
            <source>No date set</source>
            <translation>No date set</translation>
        </message>
        <message>
            <source>Overdue since %1</source>
            <translation>Overdue since %1</translation>
        </message>
        <message numerus="yes">
            <source>Overdue by %n day(s)</source>
            <translation>
                <numerusform>Overdue by %n day</numerusform>
                <numerusform>Overdue by %n days</numerusform>
            </translation>
        </message>
        <message>
            <source>Today %1</source>
            <translation>Today %1</translation>
        </message>
        <message>
            <source>Tomorrow %1</source>
            <translation>Tomorrow %1</translation>
        </message>
        <message numerus="yes">
            <source>%n day(s) left</source>
            <translation>
                <numerusform>%n day left</numerusform>
                <numerusform>%n days left</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ErrorText</name>
        <message>
            <source>The program met a fault of its own. Your work up to the last step is saved. Try once more; if it happens again, tell the administrator what you were doing.</source>
            <translation>The program met a fault of its own. Your work up to the last step is saved. Try once more; if it happens again, tell the administrator what you were doing.</translation>
        </message>
        <message>
            <source>Stopped at your request. Nothing was changed.</source>
            <translation>Stopped at your request. Nothing was changed.</translation>
        </message>
        <message>
            <source>The file[ “{file}”] is no longer there. Nothing was changed. Check the name and the folder, then choose it again.</source>
            <translation>The file[ “{file}”] is no longer there. Nothing was changed. Check the name and the folder, then choose it again.</translation>
        </message>
        <message>
            <source>The file[ “{file}”] cannot be read. Nothing was changed. Close it in other programs or copy it to this computer, then try again.</source>
            <translation>The file[ “{file}”] cannot be read. Nothing was changed. Close it in other programs or copy it to this computer, then try again.</translation>
        </message>
        <message>
            <source>The file[ “{file}”] cannot be written. What was there before is unchanged. Choose a folder in which you may save, then try again.</source>
            <translation>The file[ “{file}”] cannot be written. What was there before is unchanged. Choose a folder in which you may save, then try again.</translation>
        </message>
        <message>
            <source>The disk is full. Everything already received is safe; the last step was not saved. Free some space, then repeat that step.</source>
            <translation>The disk is full. Everything already received is safe; the last step was not saved. Free some space, then repeat that step.</translation>
        </message>
        <message>
            <source>The command is not understood[: “{option}”]. Nothing was changed. Run “motcua-cli help” to see how it is written.</source>
            <translation>The command is not understood[: “{option}”]. Nothing was changed. Run “motcua-cli help” to see how it is written.</translation>
        </message>
        <message>
            <source>The program part that scans, reads and signs is missing on this computer. Dossiers are safe. Ask the administrator to install motcua again.</source>
            <translation>The program part that scans, reads and signs is missing on this computer. Dossiers are safe. Ask the administrator to install motcua again.</translation>
        </message>
        <message>
            <source>The device or file made the processing part stop. Nothing was lost and it has been started again. Check the device, then repeat the step.</source>
            <translation>The device or file made the processing part stop. Nothing was lost and it has been started again. Check the device, then repeat the step.</translation>
        </message>
        <message>
            <source>The device or file has not answered for too long and the step was stopped. Nothing was lost. Check cable and power, then repeat the step.</source>
            <translation>The device or file has not answered for too long and the step was stopped. Nothing was lost. Check cable and power, then repeat the step.</translation>
        </message>
        <message>
            <source>The parts of the program do not match each other. Nothing was changed. Ask the administrator to install motcua again.</source>
            <translation>The parts of the program do not match each other. Nothing was changed. Ask the administrator to install motcua again.</translation>
        </message>
        <message>
            <source>The data of this desk is in use by another program. Nothing was changed. Close the other motcua window, then try again.</source>
            <translation>The data of this desk is in use by another program. Nothing was changed. Close the other motcua window, then try again.</translation>
        </message>
        <message>
            <source>The data was written by a newer version of motcua. It was not touched. Install the newer version on this computer.</source>
            <translation>The data was written by a newer version of motcua. It was not touched. Install the newer version on this computer.</translation>
        </message>
        <message>
            <source>The step could not be saved. What was there before is unchanged. Try once more; if it happens again, call the administrator before going on.</source>
            <translation>The step could not be saved. What was there before is unchanged. Try once more; if it happens again, call the administrator before going on.</translation>
        </message>
        <message>
            <source>The data of the desk may not lie in a network folder, where it could be damaged. Nothing was changed. Choose a folder on this computer.</source>
            <translation>The data of the desk may not lie in a network folder, where it could be damaged. Nothing was changed. Choose a folder on this computer.</translation>
        </message>
        <message>
            <source>Nothing was found[ for “{id}”]. Check the number or type part of the name, with or without accents.</source>
            <translation>Nothing was found[ for “{id}”]. Check the number or type part of the name, with or without accents.</translation>
        </message>
        <message>
            <source>The recovery passphrase does not fit. Nothing was changed and the data is safe. Check capital letters and the typing method, then type it again.</source>
            <translation>The recovery passphrase does not fit. Nothing was changed and the data is safe. Check capital letters and the typing method, then type it again.</translation>
        </message>
        <message>
            <source>A protected file was changed or belongs to another profile; it is not opened. The other data is safe. Tell the administrator, who can bring it back from a backup.</source>
            <translation>A protected file was changed or belongs to another profile; it is not opened. The other data is safe. Tell the administrator, who can bring it back from a backup.</translation>
        </message>
        <message>
            <source>The encryption part of the program did not work. Nothing was written in the clear and what is stored is safe. Start the program again; if it happens again, tell the administrator.</source>
            <translation>The encryption part of the program did not work. Nothing was written in the clear and what is stored is safe. Start the program again; if it happens again, tell the administrator.</translation>
        </message>
        <message>
            <source>The stored file does not match its fingerprint and is not shown. The other papers are safe. Scan this paper again, or fetch it from the province.</source>
            <translation>The stored file does not match its fingerprint and is not shown. The other papers are safe. Scan this paper again, or fetch it from the province.</translation>
        </message>
        <message>
            <source>The file of this paper is not on this computer yet. The dossier itself is complete. Wait for synchronisation (F5), or scan the paper again.</source>
            <translation>The file of this paper is not on this computer yet. The dossier itself is complete. Wait for synchronisation (F5), or scan the paper again.</translation>
        </message>
        <message>
            <source>The record of actions has a gap[ at entry {seq}]. Keep working, but delete nothing. Tell the administrator today, so that the cause is found.</source>
            <translation>The record of actions has a gap[ at entry {seq}]. Keep working, but delete nothing. Tell the administrator today, so that the cause is found.</translation>
        </message>
        <message>
            <source>The user name or the password is not right. Check Caps Lock and the typing mode (Unikey off), then enter them again.</source>
            <translation>The user name or the password is not right. Check Caps Lock and the typing mode (Unikey off), then enter them again.</translation>
        </message>
        <message>
            <source>The six-digit code is not right or has run out. Wait for the next code in the authenticator, then enter it.</source>
            <translation>The six-digit code is not right or has run out. Wait for the next code in the authenticator, then enter it.</translation>
        </message>
        <message>
            <source>This officer has not logged in on this desk before, and the province cannot be reached now. Log in once while the network is up; officers already known may go on.</source>
            <translation>This officer has not logged in on this desk before, and the province cannot be reached now. Log in once while the network is up; officers already known may go on.</translation>
        </message>
        <message>
            <source>The account is closed for now after too many wrong tries. Nothing else is affected. Try again[ in {minutes} minutes], or ask the administrator to open it.</source>
            <translation>The account is closed for now after too many wrong tries. Nothing else is affected. Try again[ in {minutes} minutes], or ask the administrator to open it.</translation>
        </message>
        <message>
            <source>Nobody is logged in on this desk. What was typed is kept. Log in, then repeat the step.</source>
            <translation>Nobody is logged in on this desk. What was typed is kept. Log in, then repeat the step.</translation>
        </message>
        <message>
            <source>Your role does not include this step. Nothing was changed. Pass the dossier to the officer in charge, or log in with the right post.</source>
            <translation>Your role does not include this step. Nothing was changed. Pass the dossier to the officer in charge, or log in with the right post.</translation>
        </message>
        <message>
            <source>The identity number is not valid: 12 digits are needed, with a known province code. Nothing was filled in. Scan again, or type it from the card.</source>
            <translation>The identity number is not valid: 12 digits are needed, with a known province code. Nothing was filled in. Scan again, or type it from the card.</translation>
        </message>
        <message>
            <source>The identity number does not agree with the date of birth or the sex on the card. Compare with the card before going on.</source>
            <translation>The identity number does not agree with the date of birth or the sex on the card. Compare with the card before going on.</translation>
        </message>
        <message>
            <source>This is not a dossier number[: “{number}”]. A number looks like H19.101-261123-0017. Check it against the receipt.</source>
            <translation>This is not a dossier number[: “{number}”]. A number looks like H19.101-261123-0017. Check it against the receipt.</translation>
        </message>
        <message>
            <source>The dossier is not complete yet[: {field}]. What was typed is kept. Fill in the marked fields, then press Ctrl+Enter.</source>
            <translation>The dossier is not complete yet[: {field}]. What was typed is kept. Fill in the marked fields, then press Ctrl+Enter.</translation>
        </message>
        <message>
            <source>The working calendar[ of {year}] is not on this desk. The due date was not computed. Synchronise (F5), or ask the administrator to load the calendar.</source>
            <translation>The working calendar[ of {year}] is not on this desk. The due date was not computed. Synchronise (F5), or ask the administrator to load the calendar.</translation>
        </message>
        <message>
            <source>The time limit of this procedure goes by plan or by case, so the due date cannot be computed. Enter the date that was agreed with the applicant.</source>
            <translation>The time limit of this procedure goes by plan or by case, so the due date cannot be computed. Enter the date that was agreed with the applicant.</translation>
        </message>
        <message>
            <source>The dossier is not at a point where this step is possible. Nothing was changed. Look at the timeline to see what comes next.</source>
            <translation>The dossier is not at a point where this step is possible. Nothing was changed. Look at the timeline to see what comes next.</translation>
        </message>
        <message>
            <source>There is no draft of the result yet. Nothing was changed. Attach the result document first.</source>
            <translation>There is no draft of the result yet. Nothing was changed. Attach the result document first.</translation>
        </message>
        <message>
            <source>The fee is not settled yet[: {amount}]. The result was not handed over. Record the payment or the exemption first.</source>
            <translation>The fee is not settled yet[: {amount}]. The result was not handed over. Record the payment or the exemption first.</translation>
        </message>
        <message>
            <source>A reason is needed for this step. Nothing was changed. Write one or two sentences that the next person can act on.</source>
            <translation>A reason is needed for this step. Nothing was changed. Write one or two sentences that the next person can act on.</translation>
        </message>
        <message>
            <source>The dossier was changed by someone else in the meantime. Your step was not applied and nothing was overwritten. Read the new state, then decide again.</source>
            <translation>The dossier was changed by someone else in the meantime. Your step was not applied and nothing was overwritten. Read the new state, then decide again.</translation>
        </message>
        <message>
            <source>No scanner is connected. Nothing was lost. Switch the scanner on, or drop picture files on this page.</source>
            <translation>No scanner is connected. Nothing was lost. Switch the scanner on, or drop picture files on this page.</translation>
        </message>
        <message>
            <source>The scanner was disconnected. Pages scanned so far are kept. Check the cable, then go on scanning.</source>
            <translation>The scanner was disconnected. Pages scanned so far are kept. Check the cable, then go on scanning.</translation>
        </message>
        <message>
            <source>The scanner is in use by another program or desk. Pages scanned so far are kept. Wait a moment, then scan again.</source>
            <translation>The scanner is in use by another program or desk. Pages scanned so far are kept. Wait a moment, then scan again.</translation>
        </message>
        <message>
            <source>Paper is jammed in the scanner. Pages scanned so far are kept. Remove the sheet, put the rest back, then go on scanning.</source>
            <translation>Paper is jammed in the scanner. Pages scanned so far are kept. Remove the sheet, put the rest back, then go on scanning.</translation>
        </message>
        <message>
            <source>There is no paper in the feeder. Pages scanned so far are kept. Put the sheets in, then scan.</source>
            <translation>There is no paper in the feeder. Pages scanned so far are kept. Put the sheets in, then scan.</translation>
        </message>
        <message>
            <source>The scanner reported a fault. Pages scanned so far are kept. Switch it off and on, then scan again.</source>
            <translation>The scanner reported a fault. Pages scanned so far are kept. Switch it off and on, then scan again.</translation>
        </message>
        <message>
            <source>The file[ “{file}”] is empty (0 bytes). Nothing was attached. Scan that page again.</source>
            <translation>The file[ “{file}”] is empty (0 bytes). Nothing was attached. Scan that page again.</translation>
        </message>
        <message>
            <source>The picture[ “{file}”] is damaged and cannot be read. The other pages are kept. Scan that page again.</source>
            <translation>The picture[ “{file}”] is damaged and cannot be read. The other pages are kept. Scan that page again.</translation>
        </message>
        <message>
            <source>The file[ “{file}”] is of a kind that cannot be taken in. Nothing was attached. Use PNG, JPEG, TIFF or PDF.</source>
            <translation>The file[ “{file}”] is of a kind that cannot be taken in. Nothing was attached. Use PNG, JPEG, TIFF or PDF.</translation>
        </message>
        <message>
            <source>The picture[ “{file}”] is too large. The other pages are kept. Scan it at 300 dpi, then add it again.</source>
            <translation>The picture[ “{file}”] is too large. The other pages are kept. Scan it at 300 dpi, then add it again.</translation>
        </message>
        <message>
            <source>The PDF file[ “{file}”] is damaged. Nothing was attached. Open and save it again with the program that made it, or scan the paper.</source>
            <translation>The PDF file[ “{file}”] is damaged. Nothing was attached. Open and save it again with the program that made it, or scan the paper.</translation>
        </message>
        <message>
            <source>The PDF file[ “{file}”] is protected by a password. Nothing was attached. Ask for a copy without a password.</source>
            <translation>The PDF file[ “{file}”] is protected by a password. Nothing was attached. Ask for a copy without a password.</translation>
        </message>
        <message>
            <source>The PDF file[ “{file}”] has no page. Nothing was attached. Ask for the file again, or scan the paper.</source>
            <translation>The PDF file[ “{file}”] has no page. Nothing was attached. Ask for the file again, or scan the paper.</translation>
        </message>
        <message>
            <source>The Vietnamese reading data is not installed. The scanned pages are kept. Ask the administrator to install tesseract-ocr-vie.</source>
            <translation>The Vietnamese reading data is not installed. The scanned pages are kept. Ask the administrator to install tesseract-ocr-vie.</translation>
        </message>
        <message>
            <source>The words of this page could not be read. The page itself is kept and can be attached. Scan it more sharply, or type the fields.</source>
            <translation>The words of this page could not be read. The page itself is kept and can be attached. Scan it more sharply, or type the fields.</translation>
        </message>
        <message>
            <source>A font with all Vietnamese letters is missing. Nothing was printed. Ask the administrator to install fonts-noto-core.</source>
            <translation>A font with all Vietnamese letters is missing. Nothing was printed. Ask the administrator to install fonts-noto-core.</translation>
        </message>
        <message>
            <source>The signing token[ “{token}”] is not plugged in. Nothing was signed. Plug it in and wait for its light, then sign again.</source>
            <translation>The signing token[ “{token}”] is not plugged in. Nothing was signed. Plug it in and wait for its light, then sign again.</translation>
        </message>
        <message>
            <source>The token was pulled out or ended its session while signing. Documents already signed are valid and kept. Plug it in, then sign the rest.</source>
            <translation>The token was pulled out or ended its session while signing. Documents already signed are valid and kept. Plug it in, then sign the rest.</translation>
        </message>
        <message>
            <source>The token holds no certificate for signing. Nothing was signed. Check that it is your own token, or ask its issuer.</source>
            <translation>The token holds no certificate for signing. Nothing was signed. Check that it is your own token, or ask its issuer.</translation>
        </message>
        <message>
            <source>The PIN is not right. Nothing was signed. A token locks after a few wrong PINs: enter it again, slowly.</source>
            <translation>The PIN is not right. Nothing was signed. A token locks after a few wrong PINs: enter it again, slowly.</translation>
        </message>
        <message>
            <source>The PIN was wrong, and only one try is left before the token locks. Nothing was signed. Ask its issuer if you are not certain of the PIN.</source>
            <translation>The PIN was wrong, and only one try is left before the token locks. Nothing was signed. Ask its issuer if you are not certain of the PIN.</translation>
        </message>
        <message>
            <source>The token is locked after too many wrong PINs. Nothing was signed. Ask its issuer to unlock it; other work goes on.</source>
            <translation>The token is locked after too many wrong PINs. Nothing was signed. Ask its issuer to unlock it; other work goes on.</translation>
        </message>
        <message>
            <source>The certificate file[ “{file}”] cannot be read. Nothing was signed. Choose the .p12 or .pfx file once more.</source>
            <translation>The certificate file[ “{file}”] cannot be read. Nothing was signed. Choose the .p12 or .pfx file once more.</translation>
        </message>
        <message>
            <source>The password of the certificate file is not right. Nothing was signed. Enter it again.</source>
            <translation>The password of the certificate file is not right. Nothing was signed. Enter it again.</translation>
        </message>
        <message>
            <source>The certificate[ of {subject}] has expired. Nothing was signed. Ask for a renewal; another officer with a valid certificate may sign.</source>
            <translation>The certificate[ of {subject}] has expired. Nothing was signed. Ask for a renewal; another officer with a valid certificate may sign.</translation>
        </message>
        <message>
            <source>The certificate[ of {subject}] is not valid yet. Nothing was signed. Check the date of this computer, then try again.</source>
            <translation>The certificate[ of {subject}] is not valid yet. Nothing was signed. Check the date of this computer, then try again.</translation>
        </message>
        <message>
            <source>The certificate[ of {subject}] has been revoked. Nothing was signed. Do not use this token any more and report it to the administrator.</source>
            <translation>The certificate[ of {subject}] has been revoked. Nothing was signed. Do not use this token any more and report it to the administrator.</translation>
        </message>
        <message>
            <source>The certificate[ of {subject}] is not meant for signing documents. Nothing was signed. Choose the other certificate on the token.</source>
            <translation>The certificate[ of {subject}] is not meant for signing documents. Nothing was signed. Choose the other certificate on the token.</translation>
        </message>
        <message>
            <source>The issuer of the certificate[ of {subject}] is not in the list of trusted authorities. Nothing was changed. Ask the administrator to check the trust list.</source>
            <translation>The issuer of the certificate[ of {subject}] is not in the list of trusted authorities. Nothing was changed. Ask the administrator to check the trust list.</translation>
        </message>
        <message>
            <source>The document[ “{file}”] does not allow this signature: an earlier signer closed it. It was not changed. Ask for a version that is still open.</source>
            <translation>The document[ “{file}”] does not allow this signature: an earlier signer closed it. It was not changed. Ask for a version that is still open.</translation>
        </message>
        <message>
            <source>The document[ “{file}”] could not be signed. It was not changed, and those signed before are kept. Try again; if it fails again, try another port for the token.</source>
            <translation>The document[ “{file}”] could not be signed. It was not changed, and those signed before are kept. Try again; if it fails again, try another port for the token.</translation>
        </message>
        <message>
            <source>The signature in the document[ “{file}”] is not valid: it was changed after signing or the certificate does not hold. Do not hand it over; ask for it to be signed again.</source>
            <translation>The signature in the document[ “{file}”] is not valid: it was changed after signing or the certificate does not hold. Do not hand it over; ask for it to be signed again.</translation>
        </message>
        <message>
            <source>The timestamp service cannot be reached. The signature is kept and waits for its timestamp; you need not sign again. It is added when the network is back.</source>
            <translation>The timestamp service cannot be reached. The signature is kept and waits for its timestamp; you need not sign again. It is added when the network is back.</translation>
        </message>
        <message>
            <source>The timestamp that came back does not belong to this signature. The signature is kept and waits. Tell the administrator if it happens again.</source>
            <translation>The timestamp that came back does not belong to this signature. The signature is kept and waits. Tell the administrator if it happens again.</translation>
        </message>
        <message>
            <source>The service that says whether the certificate is still valid cannot be reached. The signature is kept; its proofs are added when the network is back.</source>
            <translation>The service that says whether the certificate is still valid cannot be reached. The signature is kept; its proofs are added when the network is back.</translation>
        </message>
        <message>
            <source>The province cannot be reached. Everything is saved on this desk and will be sent when the network is back. Go on working.</source>
            <translation>The province cannot be reached. Everything is saved on this desk and will be sent when the network is back. Go on working.</translation>
        </message>
        <message>
            <source>The province answers too slowly. Everything is saved on this desk and will be sent again by itself. Go on working.</source>
            <translation>The province answers too slowly. Everything is saved on this desk and will be sent again by itself. Go on working.</translation>
        </message>
        <message>
            <source>The answer did not come from the provincial system (a login page or a proxy stands between). Nothing was changed. Check the network, or tell the administrator.</source>
            <translation>The answer did not come from the provincial system (a login page or a proxy stands between). Nothing was changed. Check the network, or tell the administrator.</translation>
        </message>
        <message>
            <source>The session with the province has ended. Everything is saved on this desk. Log in again, and sending goes on.</source>
            <translation>The session with the province has ended. Everything is saved on this desk. Log in again, and sending goes on.</translation>
        </message>
        <message>
            <source>The province refuses this request for your account. Everything is saved on this desk. Ask the administrator to check your rights.</source>
            <translation>The province refuses this request for your account. Everything is saved on this desk. Ask the administrator to check your rights.</translation>
        </message>
        <message>
            <source>The province is busy. Everything is saved on this desk and will be sent again by itself. Go on working.</source>
            <translation>The province is busy. Everything is saved on this desk and will be sent again by itself. Go on working.</translation>
        </message>
        <message>
            <source>The provincial system has a fault. Everything is saved on this desk and will be sent again by itself. Go on working.</source>
            <translation>The provincial system has a fault. Everything is saved on this desk and will be sent again by itself. Go on working.</translation>
        </message>
        <message>
            <source>The province did not accept the form of the request. Everything is saved on this desk and other dossiers go on. Tell the administrator.</source>
            <translation>The province did not accept the form of the request. Everything is saved on this desk and other dossiers go on. Tell the administrator.</translation>
        </message>
        <message>
            <source>The province did not accept this step[: {reason}]. The dossier is kept here and waits; other dossiers go on. Open it to correct it.</source>
            <translation>The province did not accept this step[: {reason}]. The dossier is kept here and waits; other dossiers go on. Open it to correct it.</translation>
        </message>
        <message>
            <source>The file arrived at the province damaged and will be sent again by itself. The original is safe on this desk.</source>
            <translation>The file arrived at the province damaged and will be sent again by itself. The original is safe on this desk.</translation>
        </message>
        <message>
            <source>The numbers given to this desk are used up. The dossier can be received with a provisional code, which stays valid for searching. The official number follows when the network is back.</source>
            <translation>The numbers given to this desk are used up. The dossier can be received with a provisional code, which stays valid for searching. The official number follows when the network is back.</translation>
        </message>
        <message>
            <source>There is no form[ “{form}”] for this paper[ on {date}]. Nothing was printed; the dossier is saved. Tell the administrator: the set of forms needs an update.</source>
            <translation>There is no form[ “{form}”] for this paper[ on {date}]. Nothing was printed; the dossier is saved. Tell the administrator: the set of forms needs an update.</translation>
        </message>
        <message>
            <source>The form template[ “{template}”] has a mistake. Nothing was printed; the dossier is saved. Tell the administrator and print later.</source>
            <translation>The form template[ “{template}”] has a mistake. Nothing was printed; the dossier is saved. Tell the administrator and print later.</translation>
        </message>
        <message>
            <source>The printer did not take the paper[: “{printer}”]. The dossier is saved. Check paper and power, then print again or save as PDF.</source>
            <translation>The printer did not take the paper[: “{printer}”]. The dossier is saved. Check paper and power, then print again or save as PDF.</translation>
        </message>
        <message>
            <source>The log-in server refused the log-in, or its answer could not be trusted. Nobody is logged in. Try once more; if it happens again, tell the administrator.</source>
            <translation>The log-in server refused the log-in, or its answer could not be trusted. Nobody is logged in. Try once more; if it happens again, tell the administrator.</translation>
        </message>
        <message>
            <source>The procedure[ {code}] is no longer in force. Nothing was received. Choose the procedure that replaces it.</source>
            <translation>The procedure[ {code}] is no longer in force. Nothing was received. Choose the procedure that replaces it.</translation>
        </message>
        <message>
            <source>The time of receipt or the time limit is not valid. Nothing was changed. Enter it again.</source>
            <translation>The time of receipt or the time limit is not valid. Nothing was changed. Enter it again.</translation>
        </message>
        <message>
            <source>Papers received at the counter still have to be scanned and signed[: {count}]. Nothing was changed. Scan them (F4), then repeat the step.</source>
            <translation>Papers received at the counter still have to be scanned and signed[: {count}]. Nothing was changed. Scan them (F4), then repeat the step.</translation>
        </message>
        <message>
            <source>The province wants to take many dossiers[ ({count})] off this desk at once. That may be its mistake, so nothing was hidden. Ask the administrator to check with the province, then let it through.</source>
            <translation>The province wants to take many dossiers[ ({count})] off this desk at once. That may be its mistake, so nothing was hidden. Ask the administrator to check with the province, then let it through.</translation>
        </message>
        <message>
            <source>This step has left the desk and can no longer be undone. The dossier is unchanged. Correct it with a new step.</source>
            <translation>This step has left the desk and can no longer be undone. The dossier is unchanged. Correct it with a new step.</translation>
        </message>
        <message>
            <source>The data is not in the expected form[ (item “{member}”)][ at line {line}][, column {column}]. Nothing was changed. Ask the sender for a correct file, then try again.</source>
            <translation>The data is not in the expected form[ (item “{member}”)][ at line {line}][, column {column}]. Nothing was changed. Ask the sender for a correct file, then try again.</translation>
        </message>
        <message>
            <source>The file holds an item that is not known: “{member}”[, line {line}]. Nothing was changed. Correct its name or take it out, then try again.</source>
            <translation>The file holds an item that is not known: “{member}”[, line {line}]. Nothing was changed. Correct its name or take it out, then try again.</translation>
        </message>
        <message>
            <source>The file lacks the item “{member}”. Nothing was changed. Add it, then try again.</source>
            <translation>The file lacks the item “{member}”. Nothing was changed. Add it, then try again.</translation>
        </message>
        <message>
            <source>There is no desk in this folder[: {folder}]. Nothing was changed. Name the folder of the desk by --data, or make a desk by “motcua-cli init”.</source>
            <translation>There is no desk in this folder[: {folder}]. Nothing was changed. Name the folder of the desk by --data, or make a desk by “motcua-cli init”.</translation>
        </message>
        <message>
            <source>There is a desk in this folder already[: {folder}]. It stays as it is. Choose another folder for a new desk.</source>
            <translation>There is a desk in this folder already[: {folder}]. It stays as it is. Choose another folder for a new desk.</translation>
        </message>
        <message>
            <source>A test clock works only at a desk of the sandbox province. Nothing was changed. Leave out --now.</source>
            <translation>A test clock works only at a desk of the sandbox province. Nothing was changed. Leave out --now.</translation>
        </message>
        <message>
            <source>The file[ “{file}”] holds no certificate in PEM form. Nothing was changed. Ask the province for the certificate of its authority.</source>
            <translation>The file[ “{file}”] holds no certificate in PEM form. Nothing was changed. Ask the province for the certificate of its authority.</translation>
        </message>
        <message>
            <source>The setting[ “{name}”] cannot have this value[; it takes {expected}]. Nothing was changed. “motcua-cli config get” lists the settings.</source>
            <translation>The setting[ “{name}”] cannot have this value[; it takes {expected}]. Nothing was changed. “motcua-cli config get” lists the settings.</translation>
        </message>
        <message>
            <source>Log-in without network is switched off for this name at this desk. Log in while the network is there, or ask the administrator.</source>
            <translation>Log-in without network is switched off for this name at this desk. Log in while the network is there, or ask the administrator.</translation>
        </message>
        <message>
            <source>The session has ended. What was done stays. Open a new one by “motcua-cli session open”.</source>
            <translation>The session has ended. What was done stays. Open a new one by “motcua-cli session open”.</translation>
        </message>
        <message>
            <source>Another program is synchronising this desk just now. Nothing is lost. It sends what waits here, too; or try again in a moment.</source>
            <translation>Another program is synchronising this desk just now. Nothing is lost. It sends what waits here, too; or try again in a moment.</translation>
        </message>
        <message>
            <source>The backup was written but did not pass its test, so it was not kept. The desk's data is unharmed. Try another folder or drive; if it happens again, call the administrator.</source>
            <translation>The backup was written but did not pass its test, so it was not kept. The desk's data is unharmed. Try another folder or drive; if it happens again, call the administrator.</translation>
        </message>
        <message>
            <source>There is no usable backup in this folder. Nothing was changed. Choose the folder that holds the file backup.json.</source>
            <translation>There is no usable backup in this folder. Nothing was changed. Choose the folder that holds the file backup.json.</translation>
        </message>
        <message>
            <source>This passphrase would be too easy to guess. Nothing was changed. Take at least four words or sixteen characters that are not a pattern.</source>
            <translation>This passphrase would be too easy to guess. Nothing was changed. Take at least four words or sixteen characters that are not a pattern.</translation>
        </message>
        <message>
            <source>The disk has less than 100 MB left, so nothing new is taken in; drafts are kept and all that was received is safe. Free some space, then repeat the step.</source>
            <translation>The disk has less than 100 MB left, so nothing new is taken in; drafts are kept and all that was received is safe. Free some space, then repeat the step.</translation>
        </message>
        <message>
            <source>This desk is already open in another motcua program on this computer. Nothing was changed. Go on in that window, or close it and start again.</source>
            <translation>This desk is already open in another motcua program on this computer. Nothing was changed. Go on in that window, or close it and start again.</translation>
        </message>
        <message>
            <source>The folder with the data of this desk cannot be written. The data is unharmed. Ask the administrator to give this account the right to write there.</source>
            <translation>The folder with the data of this desk cannot be written. The data is unharmed. Ask the administrator to give this account the right to write there.</translation>
        </message>
        <message>
            <source>The province does not offer this look-up[ ({service})]. Nothing was sent. Choose another one, or ask the administrator for a newer list of services.</source>
            <translation>The province does not offer this look-up[ ({service})]. Nothing was sent. Choose another one, or ask the administrator for a newer list of services.</translation>
        </message>
        <message>
            <source>The list of connections to other systems is not signed by the province and is not used. Dossiers are safe; look-ups wait. Ask the administrator for the province’s own file.</source>
            <translation>The list of connections to other systems is not signed by the province and is not used. Dossiers are safe; look-ups wait. Ask the administrator for the province’s own file.</translation>
        </message>
        <message>
            <source>The request needs data that the dossier does not have[ ({member})]. Nothing was sent. Complete the dossier, then ask again.</source>
            <translation>The request needs data that the dossier does not have[ ({member})]. Nothing was sent. Complete the dossier, then ask again.</translation>
        </message>
        <message>
            <source>A look-up needs a purpose. Nothing was sent. Say what the data is needed for, then ask again.</source>
            <translation>A look-up needs a purpose. Nothing was sent. Say what the data is needed for, then ask again.</translation>
        </message>
        <message>
            <source>The answer to this request is not there yet[ ({service})]; it counts as not checked. The dossier is safe. Wait for the network or check again.</source>
            <translation>The answer to this request is not there yet[ ({service})]; it counts as not checked. The dossier is safe. Wait for the network or check again.</translation>
        </message>
        <message>
            <source>The sum that was paid[ ({paid})] is not the fee[ ({expected})]. Nothing was settled. Clear it up with the payer, then check again.</source>
            <translation>The sum that was paid[ ({paid})] is not the fee[ ({expected})]. Nothing was settled. Clear it up with the payer, then check again.</translation>
        </message>
        <message>
            <source>The applicant has not agreed to this kind of notice, or there is no address for it. Nothing was sent. Ask the applicant and note the phone number or e-mail.</source>
            <translation>The applicant has not agreed to this kind of notice, or there is no address for it. Nothing was sent. Ask the applicant and note the phone number or e-mail.</translation>
        </message>
        <message>
            <source>There is no notice text in force[ for {event}] on this day. Nothing was sent. Ask the administrator to update the list of texts.</source>
            <translation>There is no notice text in force[ for {event}] on this day. Nothing was sent. Ask the administrator to update the list of texts.</translation>
        </message>
        <message>
            <source>The data file of this desk is damaged and was left untouched. What was synchronised is safe at the province. Close motcua and start it again: it goes on from the last backup.</source>
            <translation>The data file of this desk is damaged and was left untouched. What was synchronised is safe at the province. Close motcua and start it again: it goes on from the last backup.</translation>
        </message>
        <message>
            <source>The key does not open the data of this desk. The data is unharmed. Log in to this computer with the usual account, or enter the office's recovery passphrase.</source>
            <translation>The key does not open the data of this desk. The data is unharmed. Log in to this computer with the usual account, or enter the office's recovery passphrase.</translation>
        </message>
        <message>
            <source>The key of this desk's data is not in the key ring. The data is unharmed and no new key was made. Enter the office's recovery passphrase.</source>
            <translation>The key of this desk's data is not in the key ring. The data is unharmed and no new key was made. Enter the office's recovery passphrase.</translation>
        </message>
        <message>
            <source>The keychain of this computer does not answer or is locked, so the stored data stays closed. All of it is safe. Unlock the keychain and start again, or open with the office's recovery passphrase.</source>
            <translation>The keychain of this computer does not answer or is locked, so the stored data stays closed. All of it is safe. Unlock the keychain and start again, or open with the office's recovery passphrase.</translation>
        </message>
        <message>
            <source>The card's code was not read whole. Nothing was filled in. Hold the card flat, clear of glare, and scan it again, or type the fields.</source>
            <translation>The card's code was not read whole. Nothing was filled in. Hold the card flat, clear of glare, and scan it again, or type the fields.</translation>
        </message>
        <message>
            <source>A date on the card's code is not valid. Nothing was filled in. Scan the card again, or type the date as day/month/year.</source>
            <translation>A date on the card's code is not valid. Nothing was filled in. Scan the card again, or type the date as day/month/year.</translation>
        </message>
        <message>
            <source>The seal may be applied only after a valid signature of the agency's leader. Nothing was sealed. Send the result to the leader for signing.</source>
            <translation>The seal may be applied only after a valid signature of the agency's leader. Nothing was sealed. Send the result to the leader for signing.</translation>
        </message>
        <message>
            <source>The person who receives the result is not recorded. Nothing was handed over. Enter the receiver's name and document.</source>
            <translation>The person who receives the result is not recorded. Nothing was handed over. Enter the receiver's name and document.</translation>
        </message>
        <message>
            <source>The scanner's cover is open. Pages scanned so far are kept. Close the cover, then go on scanning.</source>
            <translation>The scanner's cover is open. Pages scanned so far are kept. Close the cover, then go on scanning.</translation>
        </message>
        <message>
            <source>The driver of the signing token is not installed[ ({module})]. Nothing was signed. Ask the administrator to install the token's driver.</source>
            <translation>The driver of the signing token is not installed[ ({module})]. Nothing was signed. Ask the administrator to install the token's driver.</translation>
        </message>
        <message>
            <source>No PIN was entered. Nothing was signed. Enter the token's PIN, then sign.</source>
            <translation>No PIN was entered. Nothing was signed. Enter the token's PIN, then sign.</translation>
        </message>
        <message>
            <source>The server's certificate is not that of the province, so nothing was sent. Everything is saved on this desk. Tell the administrator.</source>
            <translation>The server's certificate is not that of the province, so nothing was sent. Everything is saved on this desk. Tell the administrator.</translation>
        </message>
        <message>
            <source>Someone else changed the same field[ ({field})]. Both versions are kept. Compare them, then choose yours or the province's.</source>
            <translation>Someone else changed the same field[ ({field})]. Both versions are kept. Compare them, then choose yours or the province's.</translation>
        </message>
        <message>
            <source>The procedure[ {code}] is not in this desk's catalogue. Nothing was changed. Synchronise (F5), then search for it by name.</source>
            <translation>The procedure[ {code}] is not in this desk's catalogue. Nothing was changed. Synchronise (F5), then search for it by name.</translation>
        </message>
        <message>
            <source>[{field}: ]fees, decisions and signed content are taken as a whole, yours or the province's. Nothing was changed. Choose one of the two.</source>
            <translation>[{field}: ]fees, decisions and signed content are taken as a whole, yours or the province's. Nothing was changed. Choose one of the two.</translation>
        </message>
        <message>
            <source>This computer's clock is[ {minutes} minutes] off the province's. Nothing was signed or printed with a wrong time; the dossier is saved. Set the clock, then try again.</source>
            <translation>This computer's clock is[ {minutes} minutes] off the province's. Nothing was signed or printed with a wrong time; the dossier is saved. Set the clock, then try again.</translation>
        </message>
        <message>
            <source>The dossier does not yet fulfil what this step asks for[ ({guard})]. Nothing was changed. Look at the timeline to see what is missing.</source>
            <translation>The dossier does not yet fulfil what this step asks for[ ({guard})]. Nothing was changed. Look at the timeline to see what is missing.</translation>
        </message>
        <message>
            <source>This step needs one more entry[: {input}]. Nothing was changed. Enter it and repeat the step.</source>
            <translation>This step needs one more entry[: {input}]. Nothing was changed. Enter it and repeat the step.</translation>
        </message>
        <message>
            <source>The process file is not sound[: line {line}, column {column}][, {member}][ ({finding})]. Nothing was taken from it. Have the file corrected and import it again.</source>
            <translation>The process file is not sound[: line {line}, column {column}][, {member}][ ({finding})]. Nothing was taken from it. Have the file corrected and import it again.</translation>
        </message>
        <message>
            <source>This desk does not know the process of the dossier[ ({code})]. The dossier can be seen, not moved. Wait for the next synchronisation.</source>
            <translation>This desk does not know the process of the dossier[ ({code})]. The dossier can be seen, not moved. Wait for the next synchronisation.</translation>
        </message>
        <message>
            <source>The process file is not signed by the province. Nothing was taken from it. Ask the province for the signed file.</source>
            <translation>The process file is not signed by the province. Nothing was taken from it. Ask the province for the signed file.</translation>
        </message>
        <message>
            <source>This version of the process is published already and stays as it is[ ({code})]. Nothing was taken from the file. Give the changed process a new version.</source>
            <translation>This version of the process is published already and stays as it is[ ({code})]. Nothing was taken from the file. Give the changed process a new version.</translation>
        </message>
        <message>
            <source>Nothing that is saved calls for this paper yet. Nothing was printed. Receive the dossier (Ctrl+Enter) or take the step first, then print.</source>
            <translation>Nothing that is saved calls for this paper yet. Nothing was printed. Receive the dossier (Ctrl+Enter) or take the step first, then print.</translation>
        </message>
    </context>
    <context>
        <name>FieldText</name>
        <message>
            <source>Address</source>
            <translation>Address</translation>
        </message>
        <message>
            <source>Date of birth</source>
            <translation>Date of birth</translation>
        </message>
        <message>
            <source>Full name</source>
            <translation>Full name</translation>
        </message>
        <message>
            <source>Identity number</source>
            <translation>Identity number</translation>
        </message>
        <message>
            <source>Issued by</source>
            <translation>Issued by</translation>
        </message>
        <message>
            <source>Issued on</source>
            <translation>Issued on</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Number</translation>
        </message>
        <message>
            <source>Paper</source>
            <translation>Paper</translation>
        </message>
        <message>
            <source>Subject</source>
            <translation>Subject</translation>
        </message>
        <message>
            <source>Valid for</source>
            <translation>Valid for</translation>
        </message>
        <message>
            <source>Valid until</source>
            <translation>Valid until</translation>
        </message>
        <message>
            <source>Sex</source>
            <translation>Sex</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>Phone</translation>
        </message>
        <message>
            <source>Procedure</source>
            <translation>Procedure</translation>
        </message>
        <message>
            <source>Case</source>
            <translation>Case</translation>
        </message>
        <message>
            <source>Applicant</source>
            <translation>Applicant</translation>
        </message>
        <message>
            <source>Old identity number</source>
            <translation>Old identity number</translation>
        </message>
        <message>
            <source>Identity card issued on</source>
            <translation>Identity card issued on</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>E-mail</translation>
        </message>
        <message>
            <source>Papers</source>
            <translation>Papers</translation>
        </message>
        <message>
            <source>Fees</source>
            <translation>Fees</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>Result</translation>
        </message>
        <message>
            <source>Hand-over</source>
            <translation>Hand-over</translation>
        </message>
        <message>
            <source>Due date</source>
            <translation>Due date</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>Result is handed over</source>
            <translation>Result is handed over</translation>
        </message>
        <message>
            <source>Unit that handles it</source>
            <translation>Unit that handles it</translation>
        </message>
        <message>
            <source>Handler</source>
            <translation>Handler</translation>
        </message>
        <message>
            <source>State</source>
            <translation>State</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Title</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Text</translation>
        </message>
        <message>
            <source>Digitized copy</source>
            <translation>Digitized copy</translation>
        </message>
        <message>
            <source>Draft</source>
            <translation>Draft</translation>
        </message>
        <message>
            <source>Signed by</source>
            <translation>Signed by</translation>
        </message>
        <message>
            <source>Signed at</source>
            <translation>Signed at</translation>
        </message>
        <message>
            <source>Sealed by</source>
            <translation>Sealed by</translation>
        </message>
        <message>
            <source>Sealed at</source>
            <translation>Sealed at</translation>
        </message>
        <message>
            <source>Receiver</source>
            <translation>Receiver</translation>
        </message>
        <message>
            <source>Way of hand-over</source>
            <translation>Way of hand-over</translation>
        </message>
        <message>
            <source>At</source>
            <translation>At</translation>
        </message>
        <message>
            <source>Handed in</source>
            <translation>Handed in</translation>
        </message>
        <message>
            <source>Originals</source>
            <translation>Originals</translation>
        </message>
        <message>
            <source>Copies</source>
            <translation>Copies</translation>
        </message>
        <message>
            <source>Kind of copy</source>
            <translation>Kind of copy</translation>
        </message>
        <message>
            <source>Kind of document</source>
            <translation>Kind of document</translation>
        </message>
        <message>
            <source>Data read from it</source>
            <translation>Data read from it</translation>
        </message>
        <message>
            <source>Digitized by</source>
            <translation>Digitized by</translation>
        </message>
        <message>
            <source>Digitized at</source>
            <translation>Digitized at</translation>
        </message>
        <message>
            <source>Untouched scans</source>
            <translation>Untouched scans</translation>
        </message>
        <message>
            <source>Digitization</source>
            <translation>Digitization</translation>
        </message>
        <message>
            <source>Collected</source>
            <translation>Collected</translation>
        </message>
        <message>
            <source>Amount</source>
            <translation>Amount</translation>
        </message>
        <message>
            <source>Sets of papers</source>
            <translation>Sets of papers</translation>
        </message>
        <message>
            <source>Way of handing in</source>
            <translation>Way of handing in</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Code</translation>
        </message>
        <message>
            <source>Notices by</source>
            <translation>Notices by</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Representative</source>
            <translation>Representative</translation>
        </message>
        <message>
            <source>Land user</source>
            <translation>Land user</translation>
        </message>
        <message>
            <source>Receiver's identity number</source>
            <translation>Receiver's identity number</translation>
        </message>
    </context>
    <context>
        <name>NetCommands</name>
        <message>
            <source>Open the address above in a browser.</source>
            <translation>Open the address above in a browser.</translation>
        </message>
        <message>
            <source>Logged in. You may close this page and go back to the program.</source>
            <translation>Logged in. You may close this page and go back to the program.</translation>
        </message>
    </context>
    <context>
        <name>ScanCommands</name>
        <message>
            <source>%1 (feeder)</source>
            <translation>%1 (feeder)</translation>
        </message>
        <message>
            <source>%1 (feeder, both sides)</source>
            <translation>%1 (feeder, both sides)</translation>
        </message>
        <message>
            <source>Page %1: %2</source>
            <translation>Page %1: %2</translation>
        </message>
        <message>
            <source>Stopped: %1</source>
            <translation>Stopped: %1</translation>
        </message>
    </context>
    <context>
        <name>SignCommands</name>
        <message>
            <source>covers the whole file</source>
            <translation>covers the whole file</translation>
        </message>
        <message>
            <source>time proven</source>
            <translation>time proven</translation>
        </message>
        <message>
            <source>time claimed</source>
            <translation>time claimed</translation>
        </message>
    </context>
    <context>
        <name>SignatureText</name>
        <message>
            <source>The signature is valid</source>
            <translation>The signature is valid</translation>
        </message>
        <message>
            <source>It cannot be said for sure whether the signature is valid</source>
            <translation>It cannot be said for sure whether the signature is valid</translation>
        </message>
        <message>
            <source>The signature is not valid</source>
            <translation>The signature is not valid</translation>
        </message>
        <message>
            <source>Not started</source>
            <translation>Not started</translation>
        </message>
        <message>
            <source>Not signed</source>
            <translation>Not signed</translation>
        </message>
        <message>
            <source>Signed, waiting for its timestamp</source>
            <translation>Signed, waiting for its timestamp</translation>
        </message>
        <message>
            <source>Signed</source>
            <translation>Signed</translation>
        </message>
        <message>
            <source>The file carries no signature</source>
            <translation>The file carries no signature</translation>
        </message>
        <message>
            <source>The file is damaged or built in a way that readers may show differently</source>
            <translation>The file is damaged or built in a way that readers may show differently</translation>
        </message>
        <message>
            <source>The file is locked with a password</source>
            <translation>The file is locked with a password</translation>
        </message>
        <message>
            <source>Unknown data was appended after the signature</source>
            <translation>Unknown data was appended after the signature</translation>
        </message>
        <message>
            <source>The file was changed after signing</source>
            <translation>The file was changed after signing</translation>
        </message>
        <message>
            <source>A signature was removed from the file</source>
            <translation>A signature was removed from the file</translation>
        </message>
        <message>
            <source>The signature does not cover the file as it should</source>
            <translation>The signature does not cover the file as it should</translation>
        </message>
        <message>
            <source>There are hidden data beside the signature</source>
            <translation>There are hidden data beside the signature</translation>
        </message>
        <message>
            <source>The signature uses a weak algorithm or key</source>
            <translation>The signature uses a weak algorithm or key</translation>
        </message>
        <message>
            <source>The signed content was altered</source>
            <translation>The signed content was altered</translation>
        </message>
        <message>
            <source>The signature is bound to another certificate</source>
            <translation>The signature is bound to another certificate</translation>
        </message>
        <message>
            <source>The signature is not bound to its certificate (older format)</source>
            <translation>The signature is not bound to its certificate (older format)</translation>
        </message>
        <message>
            <source>No trusted root certificate was given</source>
            <translation>No trusted root certificate was given</translation>
        </message>
        <message>
            <source>The certificate does not lead to a trusted root</source>
            <translation>The certificate does not lead to a trusted root</translation>
        </message>
        <message>
            <source>The certificate is not meant for signing</source>
            <translation>The certificate is not meant for signing</translation>
        </message>
        <message>
            <source>The certificate is not valid now, and the time of signing is not proven</source>
            <translation>The certificate is not valid now, and the time of signing is not proven</translation>
        </message>
        <message>
            <source>The certificate is revoked, and the time of signing is not proven</source>
            <translation>The certificate is revoked, and the time of signing is not proven</translation>
        </message>
        <message>
            <source>The certificate was revoked before the file was signed</source>
            <translation>The certificate was revoked before the file was signed</translation>
        </message>
        <message>
            <source>It could not be asked whether the certificate is revoked</source>
            <translation>It could not be asked whether the certificate is revoked</translation>
        </message>
        <message>
            <source>The certificate names no service that tells of its revocation</source>
            <translation>The certificate names no service that tells of its revocation</translation>
        </message>
        <message>
            <source>The time of signing is only claimed, there is no timestamp</source>
            <translation>The time of signing is only claimed, there is no timestamp</translation>
        </message>
        <message>
            <source>The timestamp is not valid</source>
            <translation>The timestamp is not valid</translation>
        </message>
        <message>
            <source>The timestamp does not come from a trusted authority</source>
            <translation>The timestamp does not come from a trusted authority</translation>
        </message>
        <message>
            <source>The file was signed before its certificate became valid</source>
            <translation>The file was signed before its certificate became valid</translation>
        </message>
        <message>
            <source>The timestamp lies in the future</source>
            <translation>The timestamp lies in the future</translation>
        </message>
        <message>
            <source>A later signature's picture could hide the text</source>
            <translation>A later signature's picture could hide the text</translation>
        </message>
        <message>
            <source>The signature's data are missing or malformed</source>
            <translation>The signature's data are missing or malformed</translation>
        </message>
        <message>
            <source>The signature's format is not accepted</source>
            <translation>The signature's format is not accepted</translation>
        </message>
        <message>
            <source>The signature's data cannot be read</source>
            <translation>The signature's data cannot be read</translation>
        </message>
        <message>
            <source>The signature's data have a forbidden shape</source>
            <translation>The signature's data have a forbidden shape</translation>
        </message>
        <message>
            <source>The signature was not made with the certificate's key</source>
            <translation>The signature was not made with the certificate's key</translation>
        </message>
        <message>
            <source>The signer's certificate is missing</source>
            <translation>The signer's certificate is missing</translation>
        </message>
        <message>
            <source>The file was signed outside the certificate's validity</source>
            <translation>The file was signed outside the certificate's validity</translation>
        </message>
        <message>
            <source>It could not be asked whether the timestamp authority's certificate is revoked</source>
            <translation>It could not be asked whether the timestamp authority's certificate is revoked</translation>
        </message>
    </context>
    <context>
        <name>StartProblem</name>
        <message>
            <source>The desk cannot be opened</source>
            <translation>The desk cannot be opened</translation>
        </message>
        <message>
            <source>Recovery passphrase of the office:</source>
            <translation>Recovery passphrase of the office:</translation>
        </message>
        <message>
            <source>The desk is open</source>
            <translation>The desk is open</translation>
        </message>
    </context>
    <context>
        <name>StateText</name>
        <message>
            <source>Add owed timestamp</source>
            <translation>Add owed timestamp</translation>
        </message>
        <message>
            <source>Owed timestamp added</source>
            <translation>Owed timestamp added</translation>
        </message>
        <message>
            <source>Received</source>
            <translation>Received</translation>
        </message>
        <message>
            <source>Waiting for assignment</source>
            <translation>Waiting for assignment</translation>
        </message>
        <message>
            <source>In handling</source>
            <translation>In handling</translation>
        </message>
        <message>
            <source>Waiting for approval</source>
            <translation>Waiting for approval</translation>
        </message>
        <message>
            <source>Waiting for signature</source>
            <translation>Waiting for signature</translation>
        </message>
        <message>
            <source>Waiting for seal</source>
            <translation>Waiting for seal</translation>
        </message>
        <message>
            <source>Sealed</source>
            <translation>Sealed</translation>
        </message>
        <message>
            <source>Waiting for hand-over</source>
            <translation>Waiting for hand-over</translation>
        </message>
        <message>
            <source>Handed over</source>
            <translation>Handed over</translation>
        </message>
        <message>
            <source>Digitize, transfer</source>
            <translation>Digitize, transfer</translation>
        </message>
        <message>
            <source>Assign a handler</source>
            <translation>Assign a handler</translation>
        </message>
        <message>
            <source>Appraise, draft the result</source>
            <translation>Appraise, draft the result</translation>
        </message>
        <message>
            <source>Approve the draft</source>
            <translation>Approve the draft</translation>
        </message>
        <message>
            <source>Leader signs</source>
            <translation>Leader signs</translation>
        </message>
        <message>
            <source>Send to the counter</source>
            <translation>Send to the counter</translation>
        </message>
        <message>
            <source>Hand over the result</source>
            <translation>Hand over the result</translation>
        </message>
        <message>
            <source>Finished</source>
            <translation>Finished</translation>
        </message>
        <message>
            <source>Receive</source>
            <translation>Receive</translation>
        </message>
        <message>
            <source>Attach paper</source>
            <translation>Attach paper</translation>
        </message>
        <message>
            <source>Correct fields</source>
            <translation>Correct fields</translation>
        </message>
        <message>
            <source>Transfer</source>
            <translation>Transfer</translation>
        </message>
        <message>
            <source>Assign</source>
            <translation>Assign</translation>
        </message>
        <message>
            <source>Submit draft result</source>
            <translation>Submit draft result</translation>
        </message>
        <message>
            <source>Approve</source>
            <translation>Approve</translation>
        </message>
        <message>
            <source>Send back</source>
            <translation>Send back</translation>
        </message>
        <message>
            <source>Sign</source>
            <translation>Sign</translation>
        </message>
        <message>
            <source>Apply seal</source>
            <translation>Apply seal</translation>
        </message>
        <message>
            <source>Send result to counter</source>
            <translation>Send result to counter</translation>
        </message>
        <message>
            <source>Settle fee</source>
            <translation>Settle fee</translation>
        </message>
        <message>
            <source>Hand over</source>
            <translation>Hand over</translation>
        </message>
        <message>
            <source>Dossier received</source>
            <translation>Dossier received</translation>
        </message>
        <message>
            <source>Paper attached</source>
            <translation>Paper attached</translation>
        </message>
        <message>
            <source>Fields corrected</source>
            <translation>Fields corrected</translation>
        </message>
        <message>
            <source>Transferred for handling</source>
            <translation>Transferred for handling</translation>
        </message>
        <message>
            <source>Handler assigned</source>
            <translation>Handler assigned</translation>
        </message>
        <message>
            <source>Draft result submitted</source>
            <translation>Draft result submitted</translation>
        </message>
        <message>
            <source>Draft approved</source>
            <translation>Draft approved</translation>
        </message>
        <message>
            <source>Sent back</source>
            <translation>Sent back</translation>
        </message>
        <message>
            <source>Result signed</source>
            <translation>Result signed</translation>
        </message>
        <message>
            <source>Seal applied</source>
            <translation>Seal applied</translation>
        </message>
        <message>
            <source>Result sent to the counter</source>
            <translation>Result sent to the counter</translation>
        </message>
        <message>
            <source>Fee settled</source>
            <translation>Fee settled</translation>
        </message>
        <message>
            <source>Result handed over</source>
            <translation>Result handed over</translation>
        </message>
        <message>
            <source>Reception officer</source>
            <translation>Reception officer</translation>
        </message>
        <message>
            <source>Result return officer</source>
            <translation>Result return officer</translation>
        </message>
        <message>
            <source>Digitizing officer</source>
            <translation>Digitizing officer</translation>
        </message>
        <message>
            <source>Case handler</source>
            <translation>Case handler</translation>
        </message>
        <message>
            <source>Head of division</source>
            <translation>Head of division</translation>
        </message>
        <message>
            <source>Head of agency</source>
            <translation>Head of agency</translation>
        </message>
        <message>
            <source>Clerk</source>
            <translation>Clerk</translation>
        </message>
        <message>
            <source>System administrator</source>
            <translation>System administrator</translation>
        </message>
        <message>
            <source>original</source>
            <translation>original</translation>
        </message>
        <message>
            <source>certified copy</source>
            <translation>certified copy</translation>
        </message>
        <message>
            <source>plain copy</source>
            <translation>plain copy</translation>
        </message>
        <message>
            <source>copy, original to compare</source>
            <translation>copy, original to compare</translation>
        </message>
        <message>
            <source>original or certified copy</source>
            <translation>original or certified copy</translation>
        </message>
        <message>
            <source>translation</source>
            <translation>translation</translation>
        </message>
        <message>
            <source>electronic</source>
            <translation>electronic</translation>
        </message>
        <message>
            <source>electronic form</source>
            <translation>electronic form</translation>
        </message>
        <message>
            <source>At this counter</source>
            <translation>At this counter</translation>
        </message>
        <message>
            <source>By public post</source>
            <translation>By public post</translation>
        </message>
        <message>
            <source>At home (mobile team)</source>
            <translation>At home (mobile team)</translation>
        </message>
        <message>
            <source>Give up</source>
            <translation>Give up</translation>
        </message>
        <message>
            <source>Conflict settled</source>
            <translation>Conflict settled</translation>
        </message>
        <message>
            <source>Refused step sent once more</source>
            <translation>Refused step sent once more</translation>
        </message>
        <message>
            <source>Refused step given up</source>
            <translation>Refused step given up</translation>
        </message>
        <message>
            <source>Step undone</source>
            <translation>Step undone</translation>
        </message>
        <message>
            <source>Data request sent to the queue</source>
            <translation>Data request sent to the queue</translation>
        </message>
        <message>
            <source>Data request answered</source>
            <translation>Data request answered</translation>
        </message>
        <message>
            <source>Receipt and appointment</source>
            <translation>Receipt and appointment</translation>
        </message>
        <message>
            <source>Control sheet</source>
            <translation>Control sheet</translation>
        </message>
        <message>
            <source>Transfer slip</source>
            <translation>Transfer slip</translation>
        </message>
        <message>
            <source>Folder label</source>
            <translation>Folder label</translation>
        </message>
        <message>
            <source>Request for papers</source>
            <translation>Request for papers</translation>
        </message>
        <message>
            <source>Refusal slip</source>
            <translation>Refusal slip</translation>
        </message>
        <message>
            <source>Apology with a new date</source>
            <translation>Apology with a new date</translation>
        </message>
        <message>
            <source>Notice that handling stops</source>
            <translation>Notice that handling stops</translation>
        </message>
        <message>
            <source>Notice of a financial obligation</source>
            <translation>Notice of a financial obligation</translation>
        </message>
        <message>
            <source>Apply the agency's seal</source>
            <translation>Apply the agency's seal</translation>
        </message>
        <message>
            <source>Online, into the owner's document store</source>
            <translation>Online, into the owner's document store</translation>
        </message>
        <message>
            <source>Nothing yet</source>
            <translation>Nothing yet</translation>
        </message>
        <message>
            <source>Being handled there</source>
            <translation>Being handled there</translation>
        </message>
        <message>
            <source>Result is there</source>
            <translation>Result is there</translation>
        </message>
        <message>
            <source>Ended without a result</source>
            <translation>Ended without a result</translation>
        </message>
        <message>
            <source>until %1</source>
            <translation>until %1</translation>
        </message>
        <message>
            <source>counts as overdue</source>
            <translation>counts as overdue</translation>
        </message>
    </context>
    <context>
        <name>SyncText</name>
        <message>
            <source>The provincial system does not give this officer the right for this step.</source>
            <translation>The provincial system does not give this officer the right for this step.</translation>
        </message>
        <message>
            <source>The provincial system has another dossier under this identity already.</source>
            <translation>The provincial system has another dossier under this identity already.</translation>
        </message>
        <message>
            <source>The provincial system does not know this dossier.</source>
            <translation>The provincial system does not know this dossier.</translation>
        </message>
        <message>
            <source>The provincial system does not know this procedure.</source>
            <translation>The provincial system does not know this procedure.</translation>
        </message>
        <message>
            <source>The procedure is no longer in force.</source>
            <translation>The procedure is no longer in force.</translation>
        </message>
        <message>
            <source>The number is outside the range given to this desk.</source>
            <translation>The number is outside the range given to this desk.</translation>
        </message>
        <message>
            <source>The number has been given to another dossier.</source>
            <translation>The number has been given to another dossier.</translation>
        </message>
        <message>
            <source>The dossier has moved on meanwhile: this step is no longer possible.</source>
            <translation>The dossier has moved on meanwhile: this step is no longer possible.</translation>
        </message>
        <message>
            <source>The provincial system does not accept this step. Tell the administrator.</source>
            <translation>The provincial system does not accept this step. Tell the administrator.</translation>
        </message>
        <message>
            <source>Somebody else changed the same data: a person must choose what is right.</source>
            <translation>Somebody else changed the same data: a person must choose what is right.</translation>
        </message>
        <message>
            <source>Sent; the provincial system has not answered yet.</source>
            <translation>Sent; the provincial system has not answered yet.</translation>
        </message>
        <message>
            <source>Kept back for a few seconds so that it can be undone.</source>
            <translation>Kept back for a few seconds so that it can be undone.</translation>
        </message>
        <message>
            <source>Waits for an earlier step of the same dossier.</source>
            <translation>Waits for an earlier step of the same dossier.</translation>
        </message>
        <message>
            <source>The provincial system asked to send it again later.</source>
            <translation>The provincial system asked to send it again later.</translation>
        </message>
        <message>
            <source>Leaves with the next synchronisation.</source>
            <translation>Leaves with the next synchronisation.</translation>
        </message>
        <message>
            <source>At the province the dossier does not fulfil what this step asks for.</source>
            <translation>At the province the dossier does not fulfil what this step asks for.</translation>
        </message>
        <message>
            <source>The provincial system does not know the process of this dossier.</source>
            <translation>The provincial system does not know the process of this dossier.</translation>
        </message>
    </context>
    <context>
        <name>SyncWords</name>
        <message>
            <source>%1 need a decision</source>
            <translation>%1 need a decision</translation>
        </message>
        <message>
            <source>Synchronisation needs attention</source>
            <translation>Synchronisation needs attention</translation>
        </message>
        <message>
            <source>No network, work goes on</source>
            <translation>No network, work goes on</translation>
        </message>
        <message>
            <source>Synchronising</source>
            <translation>Synchronising</translation>
        </message>
        <message>
            <source>Synchronised %1</source>
            <translation>Synchronised %1</translation>
        </message>
        <message>
            <source>Not synchronised yet</source>
            <translation>Not synchronised yet</translation>
        </message>
        <message>
            <source>%1 waiting to be sent</source>
            <translation>%1 waiting to be sent</translation>
        </message>
        <message>
            <source>The provincial system cannot be reached. Everything you do is kept on this desk and sent by itself as soon as the line is back.</source>
            <translation>The provincial system cannot be reached. Everything you do is kept on this desk and sent by itself as soon as the line is back.</translation>
        </message>
        <message>
            <source>Last synchronised at %1.</source>
            <translation>Last synchronised at %1.</translation>
        </message>
        <message>
            <source>Next try at %1.</source>
            <translation>Next try at %1.</translation>
        </message>
        <message>
            <source>%1 scanned files follow after the operations.</source>
            <translation>%1 scanned files follow after the operations.</translation>
        </message>
        <message>
            <source>%1 scanned files wait: the administrator has paused sending files.</source>
            <translation>%1 scanned files wait: the administrator has paused sending files.</translation>
        </message>
    </context>
    <context>
        <name>motcua::ui::ActionBar</name>
        <message>
            <source>Scan papers</source>
            <translation>Scan papers</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>Not now</translation>
        </message>
        <message>
            <source>Other steps (F9)</source>
            <translation>Other steps (F9)</translation>
        </message>
    </context>
    <context>
        <name>motcua::ui::ApplicantForm</name>
        <message>
            <source>Male</source>
            <translation>Male</translation>
        </message>
        <message>
            <source>Female</source>
            <translation>Female</translation>
        </message>
        <message>
            <source>day/month/year</source>
            <translation>day/month/year</translation>
        </message>
        <message>
            <source>&amp;Full name</source>
            <translation>&amp;Full name</translation>
        </message>
        <message>
            <source>&amp;Identity number</source>
            <translation>&amp;Identity number</translation>
        </message>
        <message>
            <source>Date of &amp;birth</source>
            <translation>Date of &amp;birth</translation>
        </message>
        <message>
            <source>Se&amp;x</source>
            <translation>Se&amp;x</translation>
        </message>
        <message>
            <source>&amp;Address</source>
            <translation>&amp;Address</translation>
        </message>
        <message>
            <source>&amp;Phone</source>
            <translation>&amp;Phone</translation>
        </message>
        <message>
            <source>&amp;E-mail</source>
            <translation>&amp;E-mail</translation>
        </message>
        <message>
            <source>Agrees to notices by %1</source>
            <translation>Agrees to notices by %1</translation>
        </message>
        <message>
            <source>Notices by</source>
            <translation>Notices by</translation>
        </message>
    </context>
    <context>
        <name>motcua::ui::Banner</name>
        <message>
            <source>Close message</source>
            <translation>Close message</translation>
        </message>
    </context>
    <context>
        <name>motcua::ui::Checklist</name>
        <message>
            <source>number: %1</source>
            <translation>number: %1</translation>
        </message>
        <message>
            <source>needed</source>
            <translation>needed</translation>
        </message>
        <message>
            <source>Papers to be handed in</source>
            <translation>Papers to be handed in</translation>
        </message>
    </context>
    <context>
        <name>motcua::ui::DeviceStates</name>
        <message>
            <source>No scanner</source>
            <translation>No scanner</translation>
        </message>
        <message>
            <source>Scanner ready</source>
            <translation>Scanner ready</translation>
        </message>
        <message>
            <source>No token</source>
            <translation>No token</translation>
        </message>
        <message>
            <source>Token: %1</source>
            <translation>Token: %1</translation>
        </message>
        <message>
            <source>No printer, saved as PDF</source>
            <translation>No printer, saved as PDF</translation>
        </message>
        <message>
            <source>Being looked for…</source>
            <translation>Being looked for…</translation>
        </message>
        <message>
            <source>None. Papers are saved as PDF in the folder “printed” of this desk.</source>
            <translation>None. Papers are saved as PDF in the folder “printed” of this desk.</translation>
        </message>
        <message>
            <source>Ready: %1</source>
            <translation>Ready: %1</translation>
        </message>
    </context>
    <context>
        <name>motcua::ui::DossierListView</name>
        <message>
            <source>Dossiers</source>
            <translation>Dossiers</translation>
        </message>
    </context>
    <context>
        <name>motcua::ui::DossierPanel</name>
        <message>
            <source>Details</source>
            <translation>Details</translation>
        </message>
        <message>
            <source>Papers</source>
            <translation>Papers</translation>
        </message>
        <message>
            <source>Timeline</source>
            <translation>Timeline</translation>
        </message>
        <message>
            <source>Identity number</source>
            <translation>Identity number</translation>
        </message>
        <message>
            <source>Date of birth</source>
            <translation>Date of birth</translation>
        </message>
        <message>
            <source>Sex</source>
            <translation>Sex</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>Address</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>Phone</translation>
        </message>
        <message>
            <source>Received</source>
            <translation>Received</translation>
        </message>
        <message>
            <source>Due</source>
            <translation>Due</translation>
        </message>
        <message>
            <source>Why this date</source>
            <translation>Why this date</translation>
        </message>
        <message>
            <source>Fees</source>
            <translation>Fees</translation>
        </message>
        <message>
            <source>settled</source>
            <translation>settled</translation>
        </message>
        <message>
            <source>open</source>
            <translation>open</translation>
        </message>
        <message>
            <source>Handler</source>
            <translation>Handler</translation>
        </message>
        <message>
            <source>Signed by</source>
            <translation>Signed by</translation>
        </message>
        <message>
            <source>Sealed by</source>
            <translation>Sealed by</translation>
        </message>
        <message>
            <source>Handed to</source>
            <translation>Handed to</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>&amp;Print</source>
            <translation>&amp;Print</translation>
        </message>
        <message>
            <source>The corrections are saved.</source>
            <translation>The corrections are saved.</translation>
        </message>
        <message>
            <source>A step of this dossier did not reach the provincial system: somebody must decide. What you did is kept on this desk.</source>
            <translation>A step of this dossier did not reach the provincial system: somebody must decide. What you did is kept on this desk.</translation>
        </message>
        <message>
            <source>Look and decide (F11)</source>
            <translation>Look and decide (F11)</translation>
        </message>
        <message>
            <source>Look at a form and print it (Ctrl+P)</source>
            <translation>Look at a form and print it (Ctrl+P)</translation>
        </message>
        <message>
            <source>%1, as it will be printed.</source>
            <translation>%1, as it will be printed.</translation>
        </message>
        <message>
            <source>Print it</source>
            <translation>Print it</translation>
        </message>
        <message>
            <source>%1 – printed: %2</source>
            <translation>%1 – printed: %2</translation>
        </message>
        <message>
            <source>This step until</source>
            <translation>This step until</translation>
        </message>
    </context>
    <context>
        <name>motcua::ui::FieldTable</name>
        <message>
            <source>Data read from the paper</source>
            <translation>Data read from the paper</translation>
        </message>
        <message>
            <source>Field</source>
            <translation>Field</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>Value</translation>
        </message>
        <message>
            <source>Certainty</source>
            <translation>Certainty</translation>
        </message>
        <message>
            <source>Compare with the paper</source>
            <translation>Compare with the paper</translation>
        </message>
    </context>
    <context>
        <name>motcua::ui::IntakePage</name>
        <message>
            <source>No fee</source>
            <translation>No fee</translation>
        </message>
        <message>
            <source>Scan the QR of the identity card at any time: the fields fill themselves.</source>
            <translation>Scan the QR of the identity card at any time: the fields fill themselves.</translation>
        </message>
        <message>
            <source>Applicant</source>
            <translation>Applicant</translation>
        </message>
        <message>
            <source>Procedure and papers</source>
            <translation>Procedure and papers</translation>
        </message>
        <message>
            <source>Receive and print</source>
            <translation>Receive and print</translation>
        </message>
        <message>
            <source>New</source>
            <translation>New</translation>
        </message>
        <message>
            <source>Appointment</source>
            <translation>Appointment</translation>
        </message>
        <message>
            <source>Result due</source>
            <translation>Result due</translation>
        </message>
        <message>
            <source>Fees</source>
            <translation>Fees</translation>
        </message>
        <message>
            <source>Result is handed over</source>
            <translation>Result is handed over</translation>
        </message>
        <message>
            <source>Next number (from the range given to this desk)</source>
            <translation>Next number (from the range given to this desk)</translation>
        </message>
        <message>
            <source>Ctrl+Enter receive · F2 new · Alt+1…9 tick</source>
            <translation>Ctrl+Enter receive · F2 new · Alt+1…9 tick</translation>
        </message>
        <message>
            <source>Provisional code (range used up)</source>
            <translation>Provisional code (range used up)</translation>
        </message>
        <message>
            <source>Choose a procedure first.</source>
            <translation>Choose a procedure first.</translation>
        </message>
        <message>
            <source>Received %1 for %2, due %3.</source>
            <translation>Received %1 for %2, due %3.</translation>
        </message>
        <message>
            <source>Scan papers (F4)</source>
            <translation>Scan papers (F4)</translation>
        </message>
        <message>
            <source>New dossier</source>
            <translation>New dossier</translation>
        </message>
        <message>
            <source>The last applicant again</source>
            <translation>The last applicant again</translation>
        </message>
        <message>
            <source>Tick a paper</source>
            <translation>Tick a paper</translation>
        </message>
        <message>
            <source>Next field</source>
            <translation>Next field</translation>
        </message>
        <message>
            <source>The dossier that was not finished is back, nothing you typed is lost. F2 starts a new one.</source>
            <translation>The dossier that was not finished is back, nothing you typed is lost. F2 starts a new one.</translation>
        </message>
    </context>
    <context>
        <name>motcua::ui::LockPage</name>
        <message>
            <source>Unlock</source>
            <translation>Unlock</translation>
        </message>
        <message>
            <source>The desk is locked</source>
            <translation>The desk is locked</translation>
        </message>
        <message>
            <source>Another officer</source>
            <translation>Another officer</translation>
        </message>
        <message>
            <source>&amp;Password</source>
            <translation>&amp;Password</translation>
        </message>
    </context>
    <context>
        <name>motcua::ui::LoginPage</name>
        <message>
            <source>Log in with the &amp;browser</source>
            <translation>Log in with the &amp;browser</translation>
        </message>
        <message>
            <source>Without network, log in here:</source>
            <translation>Without network, log in here:</translation>
        </message>
        <message>
            <source>Stop waiting for the browser</source>
            <translation>Stop waiting for the browser</translation>
        </message>
        <message>
            <source>The province's page is open in the browser. Log in there; this program goes on by itself.</source>
            <translation>The province's page is open in the browser. Log in there; this program goes on by itself.</translation>
        </message>
        <message>
            <source>Log in</source>
            <translation>Log in</translation>
        </message>
        <message>
            <source>One-stop desk</source>
            <translation>One-stop desk</translation>
        </message>
        <message>
            <source>6 digits</source>
            <translation>6 digits</translation>
        </message>
        <message>
            <source>&amp;User name</source>
            <translation>&amp;User name</translation>
        </message>
        <message>
            <source>&amp;Password</source>
            <translation>&amp;Password</translation>
        </message>
        <message>
            <source>&amp;Code from the authenticator</source>
            <translation>&amp;Code from the authenticator</translation>
        </message>
        <message>
            <source>Accounts of the sandbox</source>
            <translation>Accounts of the sandbox</translation>
        </message>
        <message>
            <source>Choose a row: name, password and the present code are filled in. Invented people.</source>
            <translation>Choose a row: name, password and the present code are filled in. Invented people.</translation>
        </message>
    </context>
    <context>
        <name>motcua::ui::MainWindow</name>
        <message>
            <source>motcua – one-stop desk</source>
            <translation>motcua – one-stop desk</translation>
        </message>
        <message>
            <source>Reception</source>
            <translation>Reception</translation>
        </message>
        <message>
            <source>In progress</source>
            <translation>In progress</translation>
        </message>
        <message>
            <source>Signing</source>
            <translation>Signing</translation>
        </message>
        <message>
            <source>Hand-over</source>
            <translation>Hand-over</translation>
        </message>
        <message>
            <source>Look-up</source>
            <translation>Look-up</translation>
        </message>
        <message>
            <source>Find a dossier</source>
            <translation>Find a dossier</translation>
        </message>
        <message>
            <source>Lock the desk</source>
            <translation>Lock the desk</translation>
        </message>
        <message>
            <source>Lock the desk (Ctrl+L)</source>
            <translation>Lock the desk (Ctrl+L)</translation>
        </message>
        <message>
            <source>Synchronisation and devices</source>
            <translation>Synchronisation and devices</translation>
        </message>
        <message>
            <source>Differences to settle</source>
            <translation>Differences to settle</translation>
        </message>
        <message>
            <source>Find a dossier, a person, a procedure… (F3)</source>
            <translation>Find a dossier, a person, a procedure… (F3)</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>Help</translation>
        </message>
        <message>
            <source>Find anything</source>
            <translation>Find anything</translation>
        </message>
        <message>
            <source>Synchronise now</source>
            <translation>Synchronise now</translation>
        </message>
        <message>
            <source>What waits, and why</source>
            <translation>What waits, and why</translation>
        </message>
        <message>
            <source>Help on this page</source>
            <translation>Help on this page</translation>
        </message>
        <message>
            <source>Show the keys</source>
            <translation>Show the keys</translation>
        </message>
        <message>
            <source>Undo the last step</source>
            <translation>Undo the last step</translation>
        </message>
    </context>
    <context>
        <name>motcua::ui::PaperView</name>
        <message>
            <source>Smaller</source>
            <translation>Smaller</translation>
        </message>
        <message>
            <source>Larger</source>
            <translation>Larger</translation>
        </message>
        <message>
            <source>Fit width</source>
            <translation>Fit width</translation>
        </message>
        <message>
            <source>Page view</source>
            <translation>Page view</translation>
        </message>
        <message>
            <source>This file cannot be shown.</source>
            <translation>This file cannot be shown.</translation>
        </message>
        <message numerus="yes">
            <source>%n page(s)</source>
            <translation>
                <numerusform>%n page</numerusform>
                <numerusform>%n pages</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>motcua::ui::ProcedurePicker</name>
        <message>
            <source>&amp;Case</source>
            <translation>&amp;Case</translation>
        </message>
        <message>
            <source>Find a procedure: name or code, accents not needed</source>
            <translation>Find a procedure: name or code, accents not needed</translation>
        </message>
        <message>
            <source>Find a procedure</source>
            <translation>Find a procedure</translation>
        </message>
        <message>
            <source>Procedures found</source>
            <translation>Procedures found</translation>
        </message>
        <message>
            <source>No procedure with these words. Try fewer letters.</source>
            <translation>No procedure with these words. Try fewer letters.</translation>
        </message>
    </context>
    <context>
        <name>motcua::ui::ProgressStrip</name>
        <message>
            <source>Stop</source>
            <translation>Stop</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>Progress</translation>
        </message>
    </context>
    <context>
        <name>motcua::ui::RailButton</name>
        <message>
            <source>%1 waiting</source>
            <translation>%1 waiting</translation>
        </message>
    </context>
    <context>
        <name>motcua::ui::ReturnPage</name>
        <message>
            <source>No result waits for its owner.</source>
            <translation>No result waits for its owner.</translation>
        </message>
        <message>
            <source>The result appears here.</source>
            <translation>The result appears here.</translation>
        </message>
        <message>
            <source>Fee collected</source>
            <translation>Fee collected</translation>
        </message>
        <message>
            <source>Hand over and close</source>
            <translation>Hand over and close</translation>
        </message>
        <message>
            <source>Fees</source>
            <translation>Fees</translation>
        </message>
        <message>
            <source>&amp;Receiver</source>
            <translation>&amp;Receiver</translation>
        </message>
        <message>
            <source>&amp;Identity number</source>
            <translation>&amp;Identity number</translation>
        </message>
        <message>
            <source>Handed over &amp;by</source>
            <translation>Handed over &amp;by</translation>
        </message>
        <message>
            <source>&amp;Note</source>
            <translation>&amp;Note</translation>
        </message>
        <message>
            <source>No fee</source>
            <translation>No fee</translation>
        </message>
        <message>
            <source>%1 – collected</source>
            <translation>%1 – collected</translation>
        </message>
        <message>
            <source>%1 – not collected yet</source>
            <translation>%1 – not collected yet</translation>
        </message>
        <message>
            <source>not asked</source>
            <translation>not asked</translation>
        </message>
        <message>
            <source>&amp;Satisfaction</source>
            <translation>&amp;Satisfaction</translation>
        </message>
    </context>
    <context>
        <name>motcua::ui::ScanPanel</name>
        <message>
            <source>Scan with F4, or drop PNG, JPEG, TIFF or PDF files here.</source>
            <translation>Scan with F4, or drop PNG, JPEG, TIFF or PDF files here.</translation>
        </message>
        <message>
            <source>Back to the dossier (Esc)</source>
            <translation>Back to the dossier (Esc)</translation>
        </message>
        <message>
            <source>Scan (F4)</source>
            <translation>Scan (F4)</translation>
        </message>
        <message>
            <source>Add &amp;files…</source>
            <translation>Add &amp;files…</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>Pages</translation>
        </message>
        <message>
            <source>&amp;Read the pages</source>
            <translation>&amp;Read the pages</translation>
        </message>
        <message>
            <source>Sign and attach</source>
            <translation>Sign and attach</translation>
        </message>
        <message>
            <source>&amp;Paper</source>
            <translation>&amp;Paper</translation>
        </message>
        <message>
            <source>&amp;Source</source>
            <translation>&amp;Source</translation>
        </message>
        <message>
            <source>P&amp;IN of the token</source>
            <translation>P&amp;IN of the token</translation>
        </message>
        <message>
            <source>Scan: %1</source>
            <translation>Scan: %1</translation>
        </message>
        <message>
            <source>%1 (again)</source>
            <translation>%1 (again)</translation>
        </message>
        <message>
            <source>All papers of this dossier are digitized.</source>
            <translation>All papers of this dossier are digitized.</translation>
        </message>
        <message>
            <source>Scanning</source>
            <translation>Scanning</translation>
        </message>
        <message>
            <source>Add pages</source>
            <translation>Add pages</translation>
        </message>
        <message>
            <source>Pages (*.png *.jpg *.jpeg *.tif *.tiff *.pdf)</source>
            <translation>Pages (*.png *.jpg *.jpeg *.tif *.tiff *.pdf)</translation>
        </message>
        <message>
            <source>Straightening, cleaning and reading</source>
            <translation>Straightening, cleaning and reading</translation>
        </message>
        <message>
            <source>Signing and keeping</source>
            <translation>Signing and keeping</translation>
        </message>
        <message>
            <source>Signed and attached: %1</source>
            <translation>Signed and attached: %1</translation>
        </message>
    </context>
    <context>
        <name>motcua::ui::SearchPage</name>
        <message>
            <source>Type a name, a number or a procedure above. Accents are not needed.</source>
            <translation>Type a name, a number or a procedure above. Accents are not needed.</translation>
        </message>
        <message>
            <source>Choose a paper to see it here.</source>
            <translation>Choose a paper to see it here.</translation>
        </message>
    </context>
    <context>
        <name>motcua::ui::SignPage</name>
        <message>
            <source>Signed</source>
            <translation>Signed</translation>
        </message>
        <message>
            <source>Signed, timestamp follows</source>
            <translation>Signed, timestamp follows</translation>
        </message>
        <message>
            <source>Not started</source>
            <translation>Not started</translation>
        </message>
        <message>
            <source>Nothing waits for your signature.</source>
            <translation>Nothing waits for your signature.</translation>
        </message>
        <message>
            <source>The document to be signed appears here.</source>
            <translation>The document to be signed appears here.</translation>
        </message>
        <message>
            <source>What became of the batch</source>
            <translation>What became of the batch</translation>
        </message>
        <message>
            <source>Dossier</source>
            <translation>Dossier</translation>
        </message>
        <message>
            <source>Outcome</source>
            <translation>Outcome</translation>
        </message>
        <message>
            <source>&amp;PIN of the token</source>
            <translation>&amp;PIN of the token</translation>
        </message>
        <message>
            <source>Token: %1</source>
            <translation>Token: %1</translation>
        </message>
        <message>
            <source>Applying the seal</source>
            <translation>Applying the seal</translation>
        </message>
        <message>
            <source>Signing</source>
            <translation>Signing</translation>
        </message>
        <message>
            <source>Signed %1 of %2.</source>
            <translation>Signed %1 of %2.</translation>
        </message>
        <message>
            <source>Sign what is selected</source>
            <translation>Sign what is selected</translation>
        </message>
    </context>
    <context>
        <name>motcua::ui::StatusFoot</name>
        <message>
            <source>What waits, and why (F12)</source>
            <translation>What waits, and why (F12)</translation>
        </message>
    </context>
    <context>
        <name>motcua::ui::SyncLogPage</name>
        <message>
            <source>with the next try</source>
            <translation>with the next try</translation>
        </message>
        <message>
            <source>No network.</source>
            <translation>No network.</translation>
        </message>
        <message>
            <source>Line and devices</source>
            <translation>Line and devices</translation>
        </message>
        <message>
            <source>Provincial system</source>
            <translation>Provincial system</translation>
        </message>
        <message>
            <source>Scanner</source>
            <translation>Scanner</translation>
        </message>
        <message>
            <source>Signing token</source>
            <translation>Signing token</translation>
        </message>
        <message>
            <source>Printer</source>
            <translation>Printer</translation>
        </message>
        <message>
            <source>&amp;Try again now (F5)</source>
            <translation>&amp;Try again now (F5)</translation>
        </message>
        <message>
            <source>Check the &amp;devices again</source>
            <translation>Check the &amp;devices again</translation>
        </message>
        <message>
            <source>Waiting to be sent</source>
            <translation>Waiting to be sent</translation>
        </message>
        <message>
            <source>Operations that wait</source>
            <translation>Operations that wait</translation>
        </message>
        <message>
            <source>Step</source>
            <translation>Step</translation>
        </message>
        <message>
            <source>Dossier</source>
            <translation>Dossier</translation>
        </message>
        <message>
            <source>Officer</source>
            <translation>Officer</translation>
        </message>
        <message>
            <source>Since</source>
            <translation>Since</translation>
        </message>
        <message>
            <source>Why it waits</source>
            <translation>Why it waits</translation>
        </message>
        <message>
            <source>Next try</source>
            <translation>Next try</translation>
        </message>
        <message>
            <source>&amp;Open (Enter)</source>
            <translation>&amp;Open (Enter)</translation>
        </message>
        <message>
            <source>&amp;Save the list…</source>
            <translation>&amp;Save the list…</translation>
        </message>
        <message>
            <source>&amp;Back (Esc)</source>
            <translation>&amp;Back (Esc)</translation>
        </message>
        <message>
            <source>Nothing waits: the provincial system has everything this desk did.</source>
            <translation>Nothing waits: the provincial system has everything this desk did.</translation>
        </message>
        <message numerus="yes">
            <source>%n step(s) are safe on this desk and not yet in the provincial system.</source>
            <translation>
                <numerusform>%n step is safe on this desk and not yet in the provincial system.</numerusform>
                <numerusform>%n steps are safe on this desk and not yet in the provincial system.</numerusform>
            </translation>
        </message>
        <message>
            <source>waiting-to-be-sent</source>
            <translation>waiting-to-be-sent</translation>
        </message>
        <message>
            <source>Saved: %1</source>
            <translation>Saved: %1</translation>
        </message>
        <message>
            <source>&amp;Decide (F11)</source>
            <translation>&amp;Decide (F11)</translation>
        </message>
        <message>
            <source>Go back</source>
            <translation>Go back</translation>
        </message>
    </context>
    <context>
        <name>motcua::ui::TestRibbon</name>
        <message>
            <source>TEST DATA</source>
            <translation>TEST DATA</translation>
        </message>
        <message>
            <source>This desk is joined to the sandbox province. Nothing here has legal effect.</source>
            <translation>This desk is joined to the sandbox province. Nothing here has legal effect.</translation>
        </message>
    </context>
    <context>
        <name>motcua::ui::TimelineView</name>
        <message>
            <source>Timeline</source>
            <translation>Timeline</translation>
        </message>
        <message>
            <source>not sent yet</source>
            <translation>not sent yet</translation>
        </message>
    </context>
    <context>
        <name>motcua::ui::WorkPage</name>
        <message>
            <source>Print: %1</source>
            <translation>Print: %1</translation>
        </message>
        <message>
            <source>Nothing waits here. Dossiers that need your step appear by themselves.</source>
            <translation>Nothing waits here. Dossiers that need your step appear by themselves.</translation>
        </message>
        <message>
            <source>Choose a paper to see it here.</source>
            <translation>Choose a paper to see it here.</translation>
        </message>
        <message>
            <source>Queue</source>
            <translation>Queue</translation>
        </message>
        <message>
            <source>Scan papers</source>
            <translation>Scan papers</translation>
        </message>
        <message>
            <source>Sign or seal</source>
            <translation>Sign or seal</translation>
        </message>
        <message>
            <source>Pass on</source>
            <translation>Pass on</translation>
        </message>
        <message>
            <source>Hand over</source>
            <translation>Hand over</translation>
        </message>
        <message>
            <source>Print a form</source>
            <translation>Print a form</translation>
        </message>
        <message>
            <source>Other systems</source>
            <translation>Other systems</translation>
        </message>
        <message>
            <source>Other steps</source>
            <translation>Other steps</translation>
        </message>
    </context>
    <context>
        <name>SetupCommands</name>
        <message>
            <source>The desk of %1 stands in %2. Log in once with the network there.</source>
            <translation>The desk of %1 stands in %2. Log in once with the network there.</translation>
        </message>
        <message>
            <source>%1 (%2). Ends after %3 minutes without use, at the latest %4.</source>
            <translation>%1 (%2). Ends after %3 minutes without use, at the latest %4.</translation>
        </message>
        <message>
            <source>The session is closed.</source>
            <translation>The session is closed.</translation>
        </message>
    </context>
    <context>
        <name>LookCommands</name>
        <message>
            <source>not sent yet</source>
            <translation>not sent yet</translation>
        </message>
        <message>
            <source>%1 steps wait for the province</source>
            <translation>%1 steps wait for the province</translation>
        </message>
        <message>
            <source>Overdue</source>
            <translation>Overdue</translation>
        </message>
        <message>
            <source>Needs a decision</source>
            <translation>Needs a decision</translation>
        </message>
        <message>
            <source>Assigned to me</source>
            <translation>Assigned to me</translation>
        </message>
    </context>
    <context>
        <name>AdminCommands</name>
        <message>
            <source>The trail is whole: %1 events.</source>
            <translation>The trail is whole: %1 events.</translation>
        </message>
        <message>
            <source>without network until %1</source>
            <translation>without network until %1</translation>
        </message>
        <message>
            <source>not without network</source>
            <translation>not without network</translation>
        </message>
        <message>
            <source>%1 records taken, %2 of the province kept.</source>
            <translation>%1 records taken, %2 of the province kept.</translation>
        </message>
        <message>
            <source>The process is sound.</source>
            <translation>The process is sound.</translation>
        </message>
        <message>
            <source>The process is taken in.</source>
            <translation>The process is taken in.</translation>
        </message>
        <message>
            <source>This version is here already.</source>
            <translation>This version is here already.</translation>
        </message>
    </context>
    <context>
        <name>SyncCommands</name>
        <message>
            <source>%1 steps and %2 files wait; %3 conflicts, %4 refused.</source>
            <translation>%1 steps and %2 files wait; %3 conflicts, %4 refused.</translation>
        </message>
    </context>
    <context>
        <name>ConflictCommands</name>
        <message>
            <source>changed by two hands</source>
            <translation>changed by two hands</translation>
        </message>
        <message>
            <source>refused by the province</source>
            <translation>refused by the province</translation>
        </message>
        <message>
            <source>  %1: mine “%2”, the province's “%3”</source>
            <translation>  %1: mine “%2”, the province's “%3”</translation>
        </message>
        <message>
            <source>Decided. The dossier goes on with the next synchronisation.</source>
            <translation>Decided. The dossier goes on with the next synchronisation.</translation>
        </message>
        <message>
            <source>Decided. Fields still open: %1.</source>
            <translation>Decided. Fields still open: %1.</translation>
        </message>
    </context>
    <context>
        <name>CheckText</name>
        <message>
            <source>Population database</source>
            <translation>Population database</translation>
        </message>
        <message>
            <source>Enterprise register</source>
            <translation>Enterprise register</translation>
        </message>
        <message>
            <source>Civil status register</source>
            <translation>Civil status register</translation>
        </message>
        <message>
            <source>Land register</source>
            <translation>Land register</translation>
        </message>
        <message>
            <source>Social insurance</source>
            <translation>Social insurance</translation>
        </message>
        <message>
            <source>Payment request</source>
            <translation>Payment request</translation>
        </message>
        <message>
            <source>Payment</source>
            <translation>Payment</translation>
        </message>
        <message>
            <source>Reconciliation of payments</source>
            <translation>Reconciliation of payments</translation>
        </message>
        <message>
            <source>Public post order</source>
            <translation>Public post order</translation>
        </message>
        <message>
            <source>Parcel</source>
            <translation>Parcel</translation>
        </message>
        <message>
            <source>Notice to the applicant</source>
            <translation>Notice to the applicant</translation>
        </message>
        <message>
            <source>Into the digitization repository</source>
            <translation>Into the digitization repository</translation>
        </message>
        <message>
            <source>Digitized papers of the person</source>
            <translation>Digitized papers of the person</translation>
        </message>
        <message>
            <source>Digitized paper</source>
            <translation>Digitized paper</translation>
        </message>
        <message>
            <source>Into the owner’s own store</source>
            <translation>Into the owner’s own store</translation>
        </message>
        <message>
            <source>Papers in the owner’s own store</source>
            <translation>Papers in the owner’s own store</translation>
        </message>
        <message>
            <source>Reply to another agency</source>
            <translation>Reply to another agency</translation>
        </message>
        <message>
            <source>Rating of the service</source>
            <translation>Rating of the service</translation>
        </message>
        <message>
            <source>not checked yet</source>
            <translation>not checked yet</translation>
        </message>
        <message>
            <source>agrees</source>
            <translation>agrees</translation>
        </message>
        <message>
            <source>does not agree</source>
            <translation>does not agree</translation>
        </message>
        <message>
            <source>answered</source>
            <translation>answered</translation>
        </message>
        <message>
            <source>refused or not found</source>
            <translation>refused or not found</translation>
        </message>
        <message>
            <source>could not be asked</source>
            <translation>could not be asked</translation>
        </message>
        <message>
            <source>not known there</source>
            <translation>not known there</translation>
        </message>
        <message>
            <source>not paid</source>
            <translation>not paid</translation>
        </message>
        <message>
            <source>paid</source>
            <translation>paid</translation>
        </message>
        <message>
            <source>refunded</source>
            <translation>refunded</translation>
        </message>
        <message>
            <source>cancelled</source>
            <translation>cancelled</translation>
        </message>
        <message>
            <source>active</source>
            <translation>active</translation>
        </message>
        <message>
            <source>suspended</source>
            <translation>suspended</translation>
        </message>
        <message>
            <source>dissolved</source>
            <translation>dissolved</translation>
        </message>
        <message>
            <source>registered</source>
            <translation>registered</translation>
        </message>
        <message>
            <source>being collected</source>
            <translation>being collected</translation>
        </message>
        <message>
            <source>delivered</source>
            <translation>delivered</translation>
        </message>
        <message>
            <source>free of claims</source>
            <translation>free of claims</translation>
        </message>
        <message>
            <source>mortgaged</source>
            <translation>mortgaged</translation>
        </message>
        <message>
            <source>in dispute</source>
            <translation>in dispute</translation>
        </message>
        <message>
            <source>under a plan</source>
            <translation>under a plan</translation>
        </message>
        <message>
            <source>sent</source>
            <translation>sent</translation>
        </message>
        <message>
            <source>queued</source>
            <translation>queued</translation>
        </message>
        <message>
            <source>undeliverable</source>
            <translation>undeliverable</translation>
        </message>
        <message>
            <source>paying</source>
            <translation>paying</translation>
        </message>
        <message>
            <source>withdrawn, the step was undone</source>
            <translation>withdrawn, the step was undone</translation>
        </message>
        <message>
            <source>waiting to be sent</source>
            <translation>waiting to be sent</translation>
        </message>
        <message>
            <source>refused</source>
            <translation>refused</translation>
        </message>
        <message>
            <source>could not be sent</source>
            <translation>could not be sent</translation>
        </message>
        <message>
            <source>dossier received</source>
            <translation>dossier received</translation>
        </message>
        <message>
            <source>papers are asked for</source>
            <translation>papers are asked for</translation>
        </message>
        <message>
            <source>a new due date</source>
            <translation>a new due date</translation>
        </message>
        <message>
            <source>the result is ready</source>
            <translation>the result is ready</translation>
        </message>
        <message>
            <source>very satisfied</source>
            <translation>very satisfied</translation>
        </message>
        <message>
            <source>satisfied</source>
            <translation>satisfied</translation>
        </message>
        <message>
            <source>neither</source>
            <translation>neither</translation>
        </message>
        <message>
            <source>not satisfied</source>
            <translation>not satisfied</translation>
        </message>
        <message>
            <source>not satisfied at all</source>
            <translation>not satisfied at all</translation>
        </message>
        <message>
            <source>text message</source>
            <translation>text message</translation>
        </message>
        <message>
            <source>e-mail</source>
            <translation>e-mail</translation>
        </message>
        <message>
            <source>Zalo</source>
            <translation>Zalo</translation>
        </message>
        <message numerus="yes">
            <source>%n paper(s)</source>
            <translation>
                <numerusform>%n paper</numerusform>
                <numerusform>%n papers</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ValueText</name>
        <message>
            <source>Other information</source>
            <translation>Other information</translation>
        </message>
        <message numerus="yes">
            <source>File of %n page(s)</source>
            <translation>
                <numerusform>File of %n page</numerusform>
                <numerusform>File of %n pages</numerusform>
            </translation>
        </message>
        <message>
            <source>signed</source>
            <translation>signed</translation>
        </message>
        <message>
            <source>collected</source>
            <translation>collected</translation>
        </message>
        <message>
            <source>not collected</source>
            <translation>not collected</translation>
        </message>
        <message>
            <source>Paper</source>
            <translation>Paper</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>yes</translation>
        </message>
        <message>
            <source>no</source>
            <translation>no</translation>
        </message>
        <message>
            <source>(empty)</source>
            <translation>(empty)</translation>
        </message>
    </context>
    <context>
        <name>motcua::ui::Comparison</name>
        <message>
            <source>%1 – chosen</source>
            <translation>%1 – chosen</translation>
        </message>
        <message>
            <source>What is &amp;right</source>
            <translation>What is &amp;right</translation>
        </message>
        <message>
            <source>Parts that differ</source>
            <translation>Parts that differ</translation>
        </message>
        <message>
            <source>Part</source>
            <translation>Part</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>Before</translation>
        </message>
        <message>
            <source>Mine (1)</source>
            <translation>Mine (1)</translation>
        </message>
        <message>
            <source>A person must decide; taken as a whole.</source>
            <translation>A person must decide; taken as a whole.</translation>
        </message>
        <message>
            <source>The system's (2)</source>
            <translation>The system's (2)</translation>
        </message>
    </context>
    <context>
        <name>motcua::ui::ConflictPage</name>
        <message>
            <source>Step: %1, %2.</source>
            <translation>Step: %1, %2.</translation>
        </message>
        <message>
            <source>While this step was waiting on this desk, the same parts were changed elsewhere. Choose what is right for each part; nothing is lost until you settle.</source>
            <translation>While this step was waiting on this desk, the same parts were changed elsewhere. Choose what is right for each part; nothing is lost until you settle.</translation>
        </message>
        <message numerus="yes">
            <source>%n later step(s) of this dossier wait behind it.</source>
            <translation>
                <numerusform>%n later step of this dossier wait behind it.</numerusform>
                <numerusform>%n later steps of this dossier wait behind it.</numerusform>
            </translation>
        </message>
        <message>
            <source>Dossiers that need a decision</source>
            <translation>Dossiers that need a decision</translation>
        </message>
        <message>
            <source>Need a decision</source>
            <translation>Need a decision</translation>
        </message>
        <message>
            <source>&amp;Back (Esc)</source>
            <translation>&amp;Back (Esc)</translation>
        </message>
        <message>
            <source>&amp;Reason for giving it up</source>
            <translation>&amp;Reason for giving it up</translation>
        </message>
        <message>
            <source>Take mine (1)</source>
            <translation>Take mine (1)</translation>
        </message>
        <message>
            <source>Write it (E)</source>
            <translation>Write it (E)</translation>
        </message>
        <message>
            <source>Send once more</source>
            <translation>Send once more</translation>
        </message>
        <message>
            <source>Give this step up</source>
            <translation>Give this step up</translation>
        </message>
        <message>
            <source>Settle (Ctrl+Enter)</source>
            <translation>Settle (Ctrl+Enter)</translation>
        </message>
        <message numerus="yes">
            <source>%n part(s) differ</source>
            <translation>
                <numerusform>%n part differ</numerusform>
                <numerusform>%n parts differ</numerusform>
            </translation>
        </message>
        <message>
            <source>refused by the system</source>
            <translation>refused by the system</translation>
        </message>
        <message>
            <source>Nothing needs a decision</source>
            <translation>Nothing needs a decision</translation>
        </message>
        <message>
            <source>If the same part of a dossier is changed here and elsewhere, it appears here.</source>
            <translation>If the same part of a dossier is changed here and elsewhere, it appears here.</translation>
        </message>
        <message numerus="yes">
            <source>%n part(s) are not decided yet.</source>
            <translation>
                <numerusform>%n part are not decided yet.</numerusform>
                <numerusform>%n parts are not decided yet.</numerusform>
            </translation>
        </message>
        <message>
            <source>%1: settled. It is sent with your decision.</source>
            <translation>%1: settled. It is sent with your decision.</translation>
        </message>
        <message>
            <source>%1: is sent once more.</source>
            <translation>%1: is sent once more.</translation>
        </message>
        <message>
            <source>%1: the step was given up; the reason stands in the timeline.</source>
            <translation>%1: the step was given up; the reason stands in the timeline.</translation>
        </message>
        <message>
            <source>Take mine</source>
            <translation>Take mine</translation>
        </message>
        <message>
            <source>Write what is right</source>
            <translation>Write what is right</translation>
        </message>
        <message>
            <source>All parts: mine</source>
            <translation>All parts: mine</translation>
        </message>
        <message>
            <source>Settle this dossier</source>
            <translation>Settle this dossier</translation>
        </message>
        <message>
            <source>Go back</source>
            <translation>Go back</translation>
        </message>
        <message>
            <source>The system's own words: “%1”.</source>
            <translation>The system's own words: “%1”.</translation>
        </message>
        <message>
            <source>Fees, decisions and signed content are not written anew here: take mine (1) or the system's (2).</source>
            <translation>Fees, decisions and signed content are not written anew here: take mine (1) or the system's (2).</translation>
        </message>
        <message>
            <source>Take the system's (2)</source>
            <translation>Take the system's (2)</translation>
        </message>
        <message>
            <source>Take the system's</source>
            <translation>Take the system's</translation>
        </message>
        <message>
            <source>All parts: the system's</source>
            <translation>All parts: the system's</translation>
        </message>
    </context>
    <context>
        <name>motcua::ui::PapersTab</name>
        <message>
            <source>digitized</source>
            <translation>digitized</translation>
        </message>
        <message>
            <source>digitized and signed</source>
            <translation>digitized and signed</translation>
        </message>
        <message>
            <source>received on paper</source>
            <translation>received on paper</translation>
        </message>
        <message>
            <source>not handed in</source>
            <translation>not handed in</translation>
        </message>
        <message>
            <source>&amp;Save the corrections</source>
            <translation>&amp;Save the corrections</translation>
        </message>
        <message>
            <source>Papers of the dossier</source>
            <translation>Papers of the dossier</translation>
        </message>
        <message>
            <source>Result (draft): %1</source>
            <translation>Result (draft): %1</translation>
        </message>
        <message>
            <source>Result (signed): %1</source>
            <translation>Result (signed): %1</translation>
        </message>
    </context>
    <context>
        <name>motcua::ui::SignatureList</name>
        <message>
            <source>Timestamp of %1</source>
            <translation>Timestamp of %1</translation>
        </message>
        <message>
            <source>Signatures of the shown file</source>
            <translation>Signatures of the shown file</translation>
        </message>
        <message>
            <source>The signatures are being checked…</source>
            <translation>The signatures are being checked…</translation>
        </message>
        <message>
            <source>About the file as a whole:</source>
            <translation>About the file as a whole:</translation>
        </message>
    </context>
    <context>
        <name>DoctorText</name>
        <message>
            <source>Profile of the desk</source>
            <translation>Profile of the desk</translation>
        </message>
        <message>
            <source>Data and key</source>
            <translation>Data and key</translation>
        </message>
        <message>
            <source>Audit trail</source>
            <translation>Audit trail</translation>
        </message>
        <message>
            <source>Recovery passphrase</source>
            <translation>Recovery passphrase</translation>
        </message>
        <message>
            <source>Backup</source>
            <translation>Backup</translation>
        </message>
        <message>
            <source>Disk</source>
            <translation>Disk</translation>
        </message>
        <message>
            <source>Clock</source>
            <translation>Clock</translation>
        </message>
        <message>
            <source>Line to the province</source>
            <translation>Line to the province</translation>
        </message>
        <message>
            <source>Certificates</source>
            <translation>Certificates</translation>
        </message>
        <message>
            <source>Working part</source>
            <translation>Working part</translation>
        </message>
        <message>
            <source>Scanner</source>
            <translation>Scanner</translation>
        </message>
        <message>
            <source>Signing token</source>
            <translation>Signing token</translation>
        </message>
        <message>
            <source>Reading of papers</source>
            <translation>Reading of papers</translation>
        </message>
        <message>
            <source>Printer</source>
            <translation>Printer</translation>
        </message>
        <message>
            <source>Fonts</source>
            <translation>Fonts</translation>
        </message>
        <message>
            <source>There is no tested backup of the last day. What was synchronised is safe at the province. Leave the program open for a minute, or make one: motcua-cli backup FOLDER.</source>
            <translation>There is no tested backup of the last day. What was synchronised is safe at the province. Leave the program open for a minute, or make one: motcua-cli backup FOLDER.</translation>
        </message>
        <message>
            <source>No recovery passphrase is set: if this computer is lost, backups cannot be opened elsewhere. Set one: motcua-cli passphrase.</source>
            <translation>No recovery passphrase is set: if this computer is lost, backups cannot be opened elsewhere. Set one: motcua-cli passphrase.</translation>
        </message>
        <message>
            <source>The computer's clock stands before the last entry of this desk. Order and data are safe. Set the clock right before you sign or print a due date.</source>
            <translation>The computer's clock stands before the last entry of this desk. Order and data are safe. Set the clock right before you sign or print a due date.</translation>
        </message>
        <message>
            <source>The disk has less than 500 MB left; below 100 MB nothing new is taken in. Free some space today.</source>
            <translation>The disk has less than 500 MB left; below 100 MB nothing new is taken in. Free some space today.</translation>
        </message>
        <message>
            <source>No printer is set up on this computer; slips are kept as PDF files. Ask the administrator to add one.</source>
            <translation>No printer is set up on this computer; slips are kept as PDF files. Ask the administrator to add one.</translation>
        </message>
    </context>
    <context>
        <name>OpeningText</name>
        <message>
            <source>The data file was damaged and lies in the folder “damaged”; the desk goes on from the backup of %1, and %2 operations came back from the journal.</source>
            <translation>The data file was damaged and lies in the folder “damaged”; the desk goes on from the backup of %1, and %2 operations came back from the journal.</translation>
        </message>
        <message>
            <source>The data file was damaged and lies in the folder “damaged”; there was no backup, and %1 operations came back from the journal.</source>
            <translation>The data file was damaged and lies in the folder “damaged”; there was no backup, and %1 operations came back from the journal.</translation>
        </message>
        <message>
            <source>Nothing that was acknowledged is missing.</source>
            <translation>Nothing that was acknowledged is missing.</translation>
        </message>
        <message>
            <source>%1 entries of the journal could not be read: compare with the receipts given since, and tell the administrator.</source>
            <translation>%1 entries of the journal could not be read: compare with the receipts given since, and tell the administrator.</translation>
        </message>
        <message>
            <source>The key is in this computer's keychain again. If this folder is a copy, do not go on working on the other computer.</source>
            <translation>The key is in this computer's keychain again. If this folder is a copy, do not go on working on the other computer.</translation>
        </message>
        <message>
            <source>The computer's clock stands before the last entry of this desk: set it right before you sign or print a due date.</source>
            <translation>The computer's clock stands before the last entry of this desk: set it right before you sign or print a due date.</translation>
        </message>
        <message>
            <source>The disk is nearly full: free some space today.</source>
            <translation>The disk is nearly full: free some space today.</translation>
        </message>
    </context>
    <context>
        <name>RecoveryCommands</name>
        <message>
            <source>Backed up and tested by restoring: %1 dossiers, %2 files not yet at the province.</source>
            <translation>Backed up and tested by restoring: %1 dossiers, %2 files not yet at the province.</translation>
        </message>
        <message>
            <source>Restored: %1 events, %2 operations from the journal. What stood there before lies in “damaged”.</source>
            <translation>Restored: %1 events, %2 operations from the journal. What stood there before lies in “damaged”.</translation>
        </message>
        <message>
            <source>The office's passphrase is changed. Backups made before still open with the old one.</source>
            <translation>The office's passphrase is changed. Backups made before still open with the old one.</translation>
        </message>
    </context>
    <context>
        <name>motcua::ui::CommandPalette</name>
        <message>
            <source>What do you want to do? Dossier, person, procedure, command…</source>
            <translation>What do you want to do? Dossier, person, procedure, command…</translation>
        </message>
        <message>
            <source>Find a command, a dossier or a procedure</source>
            <translation>Find a command, a dossier or a procedure</translation>
        </message>
        <message>
            <source>Found</source>
            <translation>Found</translation>
        </message>
        <message>
            <source>receive</source>
            <translation>receive</translation>
        </message>
    </context>
    <context>
        <name>motcua::ui::HelpPage</name>
        <message>
            <source>Help</source>
            <translation>Help</translation>
        </message>
        <message>
            <source>&amp;Back (Esc)</source>
            <translation>&amp;Back (Esc)</translation>
        </message>
        <message>
            <source>All &amp;topics</source>
            <translation>All &amp;topics</translation>
        </message>
        <message>
            <source>Leave the help</source>
            <translation>Leave the help</translation>
        </message>
        <message>
            <source>There is no help on this yet.</source>
            <translation>There is no help on this yet.</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Keys</translation>
        </message>
    </context>
    <context>
        <name>motcua::ui::UndoBar</name>
        <message>
            <source>Undo (Ctrl+Z)</source>
            <translation>Undo (Ctrl+Z)</translation>
        </message>
        <message>
            <source>%1: %2. It leaves this desk in %3 s.</source>
            <translation>%1: %2. It leaves this desk in %3 s.</translation>
        </message>
    </context>
    <context>
        <name>motcua::ui::GateView</name>
        <message>
            <source>waiting for the network or for the other system</source>
            <translation>waiting for the network or for the other system</translation>
        </message>
        <message>
            <source>%1 · asked by %2, %3</source>
            <translation>%1 · asked by %2, %3</translation>
        </message>
        <message>
            <source>%1 · by the step of %2, %3</source>
            <translation>%1 · by the step of %2, %3</translation>
        </message>
        <message>
            <source>Population database: not checked yet</source>
            <translation>Population database: not checked yet</translation>
        </message>
        <message>
            <source>No notice yet. Notices go out by themselves, in the ways the applicant agreed to.</source>
            <translation>No notice yet. Notices go out by themselves, in the ways the applicant agreed to.</translation>
        </message>
        <message>
            <source>No parcel is ordered.</source>
            <translation>No parcel is ordered.</translation>
        </message>
        <message>
            <source>Nothing stored or looked up yet. Signed papers that must be digitized are stored by themselves.</source>
            <translation>Nothing stored or looked up yet. Signed papers that must be digitized are stored by themselves.</translation>
        </message>
        <message>
            <source>No reply sent, no rating recorded.</source>
            <translation>No reply sent, no rating recorded.</translation>
        </message>
        <message>
            <source>Send the re&amp;quest</source>
            <translation>Send the re&amp;quest</translation>
        </message>
        <message>
            <source>Subject</source>
            <translation>Subject</translation>
        </message>
        <message>
            <source>Checks of data</source>
            <translation>Checks of data</translation>
        </message>
        <message>
            <source>Notices</source>
            <translation>Notices</translation>
        </message>
        <message>
            <source>Post</source>
            <translation>Post</translation>
        </message>
        <message>
            <source>Digitized papers</source>
            <translation>Digitized papers</translation>
        </message>
        <message>
            <source>Replies and rating</source>
            <translation>Replies and rating</translation>
        </message>
        <message>
            <source>Requests and answers</source>
            <translation>Requests and answers</translation>
        </message>
        <message>
            <source>What to ask</source>
            <translation>What to ask</translation>
        </message>
        <message>
            <source>Waiting requests are no obstacle: the dossier can go on.</source>
            <translation>Waiting requests are no obstacle: the dossier can go on.</translation>
        </message>
    </context>
    <context>
        <name>GateTasks</name>
        <message>
            <source>Compare with the population database</source>
            <translation>Compare with the population database</translation>
        </message>
        <message>
            <source>Look up social insurance</source>
            <translation>Look up social insurance</translation>
        </message>
        <message>
            <source>Look up the civil status register</source>
            <translation>Look up the civil status register</translation>
        </message>
        <message>
            <source>Event</source>
            <translation>Event</translation>
        </message>
        <message>
            <source>birth</source>
            <translation>birth</translation>
        </message>
        <message>
            <source>marriage</source>
            <translation>marriage</translation>
        </message>
        <message>
            <source>death</source>
            <translation>death</translation>
        </message>
        <message>
            <source>Look up the enterprise register</source>
            <translation>Look up the enterprise register</translation>
        </message>
        <message>
            <source>Enterprise number</source>
            <translation>Enterprise number</translation>
        </message>
        <message>
            <source>Name of the enterprise</source>
            <translation>Name of the enterprise</translation>
        </message>
        <message>
            <source>Look up the land register</source>
            <translation>Look up the land register</translation>
        </message>
        <message>
            <source>Code of the commune</source>
            <translation>Code of the commune</translation>
        </message>
        <message>
            <source>Map sheet</source>
            <translation>Map sheet</translation>
        </message>
        <message>
            <source>Parcel of land</source>
            <translation>Parcel of land</translation>
        </message>
        <message>
            <source>Ask for online payment</source>
            <translation>Ask for online payment</translation>
        </message>
        <message>
            <source>See whether it is paid</source>
            <translation>See whether it is paid</translation>
        </message>
        <message>
            <source>Send a notice</source>
            <translation>Send a notice</translation>
        </message>
        <message>
            <source>About</source>
            <translation>About</translation>
        </message>
        <message>
            <source>Address of this counter</source>
            <translation>Address of this counter</translation>
        </message>
        <message>
            <source>Telephone of this counter</source>
            <translation>Telephone of this counter</translation>
        </message>
        <message>
            <source>Bring the result home</source>
            <translation>Bring the result home</translation>
        </message>
        <message>
            <source>Fetch papers from the applicant</source>
            <translation>Fetch papers from the applicant</translation>
        </message>
        <message>
            <source>See where the parcel is</source>
            <translation>See where the parcel is</translation>
        </message>
        <message>
            <source>Use a found paper instead of a scan</source>
            <translation>Use a found paper instead of a scan</translation>
        </message>
        <message>
            <source>Found paper</source>
            <translation>Found paper</translation>
        </message>
        <message>
            <source>For the component</source>
            <translation>For the component</translation>
        </message>
        <message>
            <source>Find this person’s digitized papers</source>
            <translation>Find this person’s digitized papers</translation>
        </message>
        <message>
            <source>Fetch a found paper</source>
            <translation>Fetch a found paper</translation>
        </message>
        <message>
            <source>Look into the person’s own store</source>
            <translation>Look into the person’s own store</translation>
        </message>
        <message>
            <source>Put the result into the repository</source>
            <translation>Put the result into the repository</translation>
        </message>
        <message>
            <source>Offer the result to its owner’s store</source>
            <translation>Offer the result to its owner’s store</translation>
        </message>
        <message>
            <source>Send the sealed result as a document</source>
            <translation>Send the sealed result as a document</translation>
        </message>
        <message>
            <source>To</source>
            <translation>To</translation>
        </message>
        <message>
            <source>Document number</source>
            <translation>Document number</translation>
        </message>
        <message>
            <source>Notation</source>
            <translation>Notation</translation>
        </message>
        <message>
            <source>Place of issue</source>
            <translation>Place of issue</translation>
        </message>
        <message>
            <source>Subject</source>
            <translation>Subject</translation>
        </message>
        <message>
            <source>Position of the signer</source>
            <translation>Position of the signer</translation>
        </message>
        <message>
            <source>In answer to document</source>
            <translation>In answer to document</translation>
        </message>
        <message>
            <source>Record the applicant’s rating</source>
            <translation>Record the applicant’s rating</translation>
        </message>
        <message>
            <source>The applicant is</source>
            <translation>The applicant is</translation>
        </message>
        <message>
            <source>In the applicant’s words</source>
            <translation>In the applicant’s words</translation>
        </message>
    </context>
    <context>
        <name>HealthText</name>
        <message>
            <source>The clock of this computer differs by %1 minutes from the province’s. Nothing is signed and no due date is given until it is set right.</source>
            <translation>The clock of this computer differs by %1 minutes from the province’s. Nothing is signed and no due date is given until it is set right.</translation>
        </message>
        <message>
            <source>Less than 500 MB are free on the disk: free some space today.</source>
            <translation>Less than 500 MB are free on the disk: free some space today.</translation>
        </message>
        <message>
            <source>Less than 100 MB are free on the disk: nothing new is taken in until there is room. What is being typed stays as a draft.</source>
            <translation>Less than 100 MB are free on the disk: nothing new is taken in until there is room. What is being typed stays as a draft.</translation>
        </message>
        <message>
            <source>A backup is being made and tested</source>
            <translation>A backup is being made and tested</translation>
        </message>
        <message>
            <source>In work: %1</source>
            <translation>In work: %1</translation>
        </message>
    </context>
    <context>
        <name>ProcessText</name>
        <message>
            <source>this is not JSON</source>
            <translation>this is not JSON</translation>
        </message>
        <message>
            <source>stands twice</source>
            <translation>stands twice</translation>
        </message>
        <message>
            <source>is missing</source>
            <translation>is missing</translation>
        </message>
        <message>
            <source>is not known here</source>
            <translation>is not known here</translation>
        </message>
        <message>
            <source>is of the wrong type, expected</source>
            <translation>is of the wrong type, expected</translation>
        </message>
        <message>
            <source>has a value that is not possible</source>
            <translation>has a value that is not possible</translation>
        </message>
        <message>
            <source>there is no such state</source>
            <translation>there is no such state</translation>
        </message>
        <message>
            <source>there is no such action</source>
            <translation>there is no such action</translation>
        </message>
        <message>
            <source>there is no such role</source>
            <translation>there is no such role</translation>
        </message>
        <message>
            <source>there is no such kind of action</source>
            <translation>there is no such kind of action</translation>
        </message>
        <message>
            <source>there is no such condition</source>
            <translation>there is no such condition</translation>
        </message>
        <message>
            <source>there is no such effect</source>
            <translation>there is no such effect</translation>
        </message>
        <message>
            <source>there is no such input</source>
            <translation>there is no such input</translation>
        </message>
        <message>
            <source>this state stands twice</source>
            <translation>this state stands twice</translation>
        </message>
        <message>
            <source>this action stands twice</source>
            <translation>this action stands twice</translation>
        </message>
        <message>
            <source>two moves for one state and action</source>
            <translation>two moves for one state and action</translation>
        </message>
        <message>
            <source>an effect needs this input</source>
            <translation>an effect needs this input</translation>
        </message>
        <message>
            <source>nothing keeps that this action was taken</source>
            <translation>nothing keeps that this action was taken</translation>
        </message>
        <message>
            <source>no dossier ever reaches this state</source>
            <translation>no dossier ever reaches this state</translation>
        </message>
        <message>
            <source>no dossier ever comes to where this is possible</source>
            <translation>no dossier ever comes to where this is possible</translation>
        </message>
        <message>
            <source>no move uses this action</source>
            <translation>no move uses this action</translation>
        </message>
        <message>
            <source>nobody can move a dossier that came this way</source>
            <translation>nobody can move a dossier that came this way</translation>
        </message>
        <message>
            <source>a dossier that came this way never ends</source>
            <translation>a dossier that came this way never ends</translation>
        </message>
        <message>
            <source>the clock is left paused after</source>
            <translation>the clock is left paused after</translation>
        </message>
        <message>
            <source>the clock runs where it should be paused, after</source>
            <translation>the clock runs where it should be paused, after</translation>
        </message>
        <message>
            <source>nothing is open to come back from, after</source>
            <translation>nothing is open to come back from, after</translation>
        </message>
        <message>
            <source>branches open without end, after</source>
            <translation>branches open without end, after</translation>
        </message>
        <message>
            <source>something is still open at the end, after</source>
            <translation>something is still open at the end, after</translation>
        </message>
        <message>
            <source>too many paths to be proved</source>
            <translation>too many paths to be proved</translation>
        </message>
        <message>
            <source>Line %1, column %2</source>
            <translation>Line %1, column %2</translation>
        </message>
    </context>
    <context>
        <name>motcua::ui::StepForm</name>
        <message>
            <source>A further request counts as overdue in the indicators. Ask for everything at once.</source>
            <translation>A further request counts as overdue in the indicators. Ask for everything at once.</translation>
        </message>
        <message>
            <source>&amp;Handler</source>
            <translation>&amp;Handler</translation>
        </message>
        <message>
            <source>&amp;Title of the result</source>
            <translation>&amp;Title of the result</translation>
        </message>
        <message>
            <source>Te&amp;xt of the result</source>
            <translation>Te&amp;xt of the result</translation>
        </message>
        <message>
            <source>&amp;Agency</source>
            <translation>&amp;Agency</translation>
        </message>
        <message>
            <source>&amp;Until</source>
            <translation>&amp;Until</translation>
        </message>
        <message>
            <source>A&amp;mount (đồng)</source>
            <translation>A&amp;mount (đồng)</translation>
        </message>
        <message>
            <source>&amp;Linked dossier</source>
            <translation>&amp;Linked dossier</translation>
        </message>
        <message>
            <source>&amp;State there</source>
            <translation>&amp;State there</translation>
        </message>
        <message>
            <source>&amp;Opinion</source>
            <translation>&amp;Opinion</translation>
        </message>
        <message>
            <source>A&amp;nswer (needed)</source>
            <translation>A&amp;nswer (needed)</translation>
        </message>
        <message>
            <source>&amp;Reason (needed)</source>
            <translation>&amp;Reason (needed)</translation>
        </message>
    </context>
    <context>
        <name>VerifyReportPage</name>
        <message>
            <source>Document timestamp by</source>
            <translation>Document timestamp by</translation>
        </message>
        <message>
            <source>Signed by</source>
            <translation>Signed by</translation>
        </message>
        <message>
            <source>Organisation</source>
            <translation>Organisation</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>Result</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>Level</translation>
        </message>
        <message>
            <source>Proven time</source>
            <translation>Proven time</translation>
        </message>
        <message>
            <source>Claimed time</source>
            <translation>Claimed time</translation>
        </message>
        <message>
            <source>Certificate (SHA-256)</source>
            <translation>Certificate (SHA-256)</translation>
        </message>
        <message>
            <source>Report on electronic signatures</source>
            <translation>Report on electronic signatures</translation>
        </message>
    </context>
    <context>
        <name>TimelineText</name>
        <message>
            <source>%1 printed, copy %2</source>
            <translation>%1 printed, copy %2</translation>
        </message>
    </context>
    <context>
        <name>PaymentCommands</name>
        <message numerus="yes">
            <source>%1: %n payment(s), the platform&apos;s list of %2</source>
            <translation>
                <numerusform>%1: %n payment, the platform&apos;s list of %2</numerusform>
                <numerusform>%1: %n payments, the platform&apos;s list of %2</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PaymentText</name>
        <message>
            <source>agrees</source>
            <translation>agrees</translation>
        </message>
        <message>
            <source>paid there, no such dossier here</source>
            <translation>paid there, no such dossier here</translation>
        </message>
        <message>
            <source>another sum than the fee</source>
            <translation>another sum than the fee</translation>
        </message>
        <message>
            <source>paid there, not settled here</source>
            <translation>paid there, not settled here</translation>
        </message>
        <message>
            <source>paid there, settled here by another payment</source>
            <translation>paid there, settled here by another payment</translation>
        </message>
        <message>
            <source>settled here, not in the platform&apos;s list</source>
            <translation>settled here, not in the platform&apos;s list</translation>
        </message>
    </context>
    <context>
        <name>UndoCommand</name>
        <message>
            <source>Taken back: %1, dossier %2.</source>
            <translation>Taken back: %1, dossier %2.</translation>
        </message>
        <message>
            <source>The number is not given again: it may stand on paper.</source>
            <translation>The number is not given again: it may stand on paper.</translation>
        </message>
    </context>
</TS>
