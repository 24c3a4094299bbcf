(** * The witnesses against readings of C24

    Written by `collapse-audit kernel` from the witness files of the dossier; never edited by
    hand. [C24a_by_x] refutes reading C24a by the point in the file x.json. *)

From Coq Require Import Reals ZArith QArith.
From mathcomp Require Import all_ssreflect.
From CollapseAudit.theory Require Import Distributions Extended Language Evaluate Witness.
From CollapseAudit.generated Require Import Statements.

Local Open Scope nat_scope.

(* KL(P0, mix(a, Qt, Ph)) >= KL(P0, mix(b, Qt, Ph))  given  KL(P0, Pt) == KL(P0, Qt), a < b, b <
   c, c <= 1, KL(P0, mix(c, Pt, Ph)) < KL(P0, mix(b, Pt, Ph)) fails by at least 7/500. *)
Lemma C24a_by_a : ~ C24a_statement.
Proof.
pose P0_at := [:: 1 # 2; 1 # 2]%Q.
pose Qt_at := [:: 1 # 4; 3 # 4]%Q.
pose Ph_at := [:: 2 # 3; 1 # 3]%Q.
pose Pt_at := [:: 3 # 4; 1 # 4]%Q.
pose a_at := (3 # 5)%Q.
pose b_at := (4 # 5)%Q.
pose c_at := (1 # 1)%Q.
have weights_P0_at : weights 2 P0_at by [].
have weights_Qt_at : weights 2 Qt_at by [].
have weights_Ph_at : weights 2 Ph_at by [].
have weights_Pt_at : weights 2 Pt_at by [].
pose mix_1 := VBinary OAdd (VBinary OMul (Constant (Binary OSub (Whole 1) (Given a_at))) (Data
  Qt_at)) (VBinary OMul (Constant (Given a_at)) (Data Ph_at)).
pose KL_2 := Total (VBinary OSub (VBinary OMul (Data P0_at) (VUnary OLog (Data P0_at))) (VBinary
  OMul (Data P0_at) (VUnary OLog mix_1))).
pose mix_3 := VBinary OAdd (VBinary OMul (Constant (Binary OSub (Whole 1) (Given b_at))) (Data
  Qt_at)) (VBinary OMul (Constant (Given b_at)) (Data Ph_at)).
pose KL_4 := Total (VBinary OSub (VBinary OMul (Data P0_at) (VUnary OLog (Data P0_at))) (VBinary
  OMul (Data P0_at) (VUnary OLog mix_3))).
pose KL_5 := Total (VBinary OSub (VBinary OMul (Data P0_at) (VUnary OLog (Data P0_at))) (VBinary
  OMul (Data P0_at) (VUnary OLog (Data Pt_at)))).
pose KL_6 := Total (VBinary OSub (VBinary OMul (Data P0_at) (VUnary OLog (Data P0_at))) (VBinary
  OMul (Data P0_at) (VUnary OLog (Data Qt_at)))).
pose mix_7 := VBinary OAdd (VBinary OMul (Constant (Binary OSub (Whole 1) (Given c_at))) (Data
  Pt_at)) (VBinary OMul (Constant (Given c_at)) (Data Ph_at)).
pose KL_8 := Total (VBinary OSub (VBinary OMul (Data P0_at) (VUnary OLog (Data P0_at))) (VBinary
  OMul (Data P0_at) (VUnary OLog mix_7))).
pose mix_9 := VBinary OAdd (VBinary OMul (Constant (Binary OSub (Whole 1) (Given b_at))) (Data
  Pt_at)) (VBinary OMul (Constant (Given b_at)) (Data Ph_at)).
pose KL_10 := Total (VBinary OSub (VBinary OMul (Data P0_at) (VUnary OLog (Data P0_at))) (VBinary
  OMul (Data P0_at) (VUnary OLog mix_9))).
have fact_1 : holds Eq (denote 2 KL_5) (denote 2 KL_6) by settle.
have fact_2 : holds Lt (denote 2 (Given a_at)) (denote 2 (Given b_at)) by settle.
have fact_3 : holds Lt (denote 2 (Given b_at)) (denote 2 (Given c_at)) by settle.
have fact_4 : holds Le (denote 2 (Given c_at)) (denote 2 (Whole 1)) by settle.
have fact_5 : holds Lt (denote 2 KL_8) (denote 2 KL_10) by settle.
have fact_6 : holds Gt (denote 2 (Given a_at)) (denote 2 (Whole 0)) by settle.
have fact_7 : holds Lt (denote 2 (Given a_at)) (denote 2 (Whole 1)) by settle.
have fact_8 : holds Gt (denote 2 (Given b_at)) (denote 2 (Whole 0)) by settle.
have fact_9 : holds Lt (denote 2 (Given b_at)) (denote 2 (Whole 1)) by settle.
have fact_10 : holds Gt (denote 2 (Given c_at)) (denote 2 (Whole 0)) by settle.
have broken : ~ unbroken Ge (denote 2 KL_2) (denote 2 KL_4) by settle.
move=> statement; apply: broken.
exact: (statement (letters 2) (@enough_letters 2 2 isT) (data P0_at) (data Qt_at) (data Ph_at) (data
  Pt_at) (data_dist weights_P0_at) (data_dist weights_Qt_at) (data_dist weights_Ph_at) (data_dist
  weights_Pt_at) (Q2R a_at) (Q2R b_at) (Q2R c_at) fact_1 fact_2 fact_3 fact_4 fact_5 fact_6 fact_7
  fact_8 fact_9 fact_10).
Qed.

(* KL(P0, mix(a, Qt, Ph)) >= KL(P0, mix(b, Qt, Ph))  given  KL(P0, Pt) < KL(P0, Qt), a < b, b <
   c, c <= 1, KL(P0, mix(c, Pt, Ph)) < KL(P0, mix(b, Pt, Ph)) fails by at least 7/1250. *)
Lemma C24b_by_b : ~ C24b_statement.
Proof.
pose P0_at := [:: 1 # 2; 1 # 2]%Q.
pose Qt_at := [:: 9 # 10; 1 # 10]%Q.
pose Ph_at := [:: 1 # 3; 2 # 3]%Q.
pose Pt_at := [:: 1 # 4; 3 # 4]%Q.
pose a_at := (7 # 10)%Q.
pose b_at := (4 # 5)%Q.
pose c_at := (1 # 1)%Q.
have weights_P0_at : weights 2 P0_at by [].
have weights_Qt_at : weights 2 Qt_at by [].
have weights_Ph_at : weights 2 Ph_at by [].
have weights_Pt_at : weights 2 Pt_at by [].
pose mix_1 := VBinary OAdd (VBinary OMul (Constant (Binary OSub (Whole 1) (Given a_at))) (Data
  Qt_at)) (VBinary OMul (Constant (Given a_at)) (Data Ph_at)).
pose KL_2 := Total (VBinary OSub (VBinary OMul (Data P0_at) (VUnary OLog (Data P0_at))) (VBinary
  OMul (Data P0_at) (VUnary OLog mix_1))).
pose mix_3 := VBinary OAdd (VBinary OMul (Constant (Binary OSub (Whole 1) (Given b_at))) (Data
  Qt_at)) (VBinary OMul (Constant (Given b_at)) (Data Ph_at)).
pose KL_4 := Total (VBinary OSub (VBinary OMul (Data P0_at) (VUnary OLog (Data P0_at))) (VBinary
  OMul (Data P0_at) (VUnary OLog mix_3))).
pose KL_5 := Total (VBinary OSub (VBinary OMul (Data P0_at) (VUnary OLog (Data P0_at))) (VBinary
  OMul (Data P0_at) (VUnary OLog (Data Pt_at)))).
pose KL_6 := Total (VBinary OSub (VBinary OMul (Data P0_at) (VUnary OLog (Data P0_at))) (VBinary
  OMul (Data P0_at) (VUnary OLog (Data Qt_at)))).
pose mix_7 := VBinary OAdd (VBinary OMul (Constant (Binary OSub (Whole 1) (Given c_at))) (Data
  Pt_at)) (VBinary OMul (Constant (Given c_at)) (Data Ph_at)).
pose KL_8 := Total (VBinary OSub (VBinary OMul (Data P0_at) (VUnary OLog (Data P0_at))) (VBinary
  OMul (Data P0_at) (VUnary OLog mix_7))).
pose mix_9 := VBinary OAdd (VBinary OMul (Constant (Binary OSub (Whole 1) (Given b_at))) (Data
  Pt_at)) (VBinary OMul (Constant (Given b_at)) (Data Ph_at)).
pose KL_10 := Total (VBinary OSub (VBinary OMul (Data P0_at) (VUnary OLog (Data P0_at))) (VBinary
  OMul (Data P0_at) (VUnary OLog mix_9))).
have fact_1 : holds Lt (denote 2 KL_5) (denote 2 KL_6) by settle.
have fact_2 : holds Lt (denote 2 (Given a_at)) (denote 2 (Given b_at)) by settle.
have fact_3 : holds Lt (denote 2 (Given b_at)) (denote 2 (Given c_at)) by settle.
have fact_4 : holds Le (denote 2 (Given c_at)) (denote 2 (Whole 1)) by settle.
have fact_5 : holds Lt (denote 2 KL_8) (denote 2 KL_10) by settle.
have fact_6 : holds Gt (denote 2 (Given a_at)) (denote 2 (Whole 0)) by settle.
have fact_7 : holds Lt (denote 2 (Given a_at)) (denote 2 (Whole 1)) by settle.
have fact_8 : holds Gt (denote 2 (Given b_at)) (denote 2 (Whole 0)) by settle.
have fact_9 : holds Lt (denote 2 (Given b_at)) (denote 2 (Whole 1)) by settle.
have fact_10 : holds Gt (denote 2 (Given c_at)) (denote 2 (Whole 0)) by settle.
have broken : ~ unbroken Ge (denote 2 KL_2) (denote 2 KL_4) by settle.
move=> statement; apply: broken.
exact: (statement (letters 2) (@enough_letters 2 2 isT) (data P0_at) (data Qt_at) (data Ph_at) (data
  Pt_at) (data_dist weights_P0_at) (data_dist weights_Qt_at) (data_dist weights_Ph_at) (data_dist
  weights_Pt_at) (Q2R a_at) (Q2R b_at) (Q2R c_at) fact_1 fact_2 fact_3 fact_4 fact_5 fact_6 fact_7
  fact_8 fact_9 fact_10).
Qed.

(* KL(P0, mix(a, Qt, Ph)) >= KL(P0, mix(b, Qt, Ph))  given  KL(P0, Pt) < KL(P0, Qt), a < b, b <
   c, c <= 1, KL(P0, mix(c, Pt, Ph)) < KL(P0, mix(b, Pt, Ph)) fails by at least 57/10000. *)
Lemma C24b_by_b_interior : ~ C24b_statement.
Proof.
pose P0_at := [:: 1 # 10; 1 # 2; 2 # 5]%Q.
pose Qt_at := [:: 1 # 10; 4 # 5; 1 # 10]%Q.
pose Ph_at := [:: 2 # 5; 1 # 2; 1 # 10]%Q.
pose Pt_at := [:: 1 # 10; 1 # 5; 7 # 10]%Q.
pose a_at := (1 # 6)%Q.
pose b_at := (1 # 3)%Q.
pose c_at := (1 # 2)%Q.
have weights_P0_at : weights 3 P0_at by [].
have weights_Qt_at : weights 3 Qt_at by [].
have weights_Ph_at : weights 3 Ph_at by [].
have weights_Pt_at : weights 3 Pt_at by [].
pose mix_1 := VBinary OAdd (VBinary OMul (Constant (Binary OSub (Whole 1) (Given a_at))) (Data
  Qt_at)) (VBinary OMul (Constant (Given a_at)) (Data Ph_at)).
pose KL_2 := Total (VBinary OSub (VBinary OMul (Data P0_at) (VUnary OLog (Data P0_at))) (VBinary
  OMul (Data P0_at) (VUnary OLog mix_1))).
pose mix_3 := VBinary OAdd (VBinary OMul (Constant (Binary OSub (Whole 1) (Given b_at))) (Data
  Qt_at)) (VBinary OMul (Constant (Given b_at)) (Data Ph_at)).
pose KL_4 := Total (VBinary OSub (VBinary OMul (Data P0_at) (VUnary OLog (Data P0_at))) (VBinary
  OMul (Data P0_at) (VUnary OLog mix_3))).
pose KL_5 := Total (VBinary OSub (VBinary OMul (Data P0_at) (VUnary OLog (Data P0_at))) (VBinary
  OMul (Data P0_at) (VUnary OLog (Data Pt_at)))).
pose KL_6 := Total (VBinary OSub (VBinary OMul (Data P0_at) (VUnary OLog (Data P0_at))) (VBinary
  OMul (Data P0_at) (VUnary OLog (Data Qt_at)))).
pose mix_7 := VBinary OAdd (VBinary OMul (Constant (Binary OSub (Whole 1) (Given c_at))) (Data
  Pt_at)) (VBinary OMul (Constant (Given c_at)) (Data Ph_at)).
pose KL_8 := Total (VBinary OSub (VBinary OMul (Data P0_at) (VUnary OLog (Data P0_at))) (VBinary
  OMul (Data P0_at) (VUnary OLog mix_7))).
pose mix_9 := VBinary OAdd (VBinary OMul (Constant (Binary OSub (Whole 1) (Given b_at))) (Data
  Pt_at)) (VBinary OMul (Constant (Given b_at)) (Data Ph_at)).
pose KL_10 := Total (VBinary OSub (VBinary OMul (Data P0_at) (VUnary OLog (Data P0_at))) (VBinary
  OMul (Data P0_at) (VUnary OLog mix_9))).
have fact_1 : holds Lt (denote 3 KL_5) (denote 3 KL_6) by settle.
have fact_2 : holds Lt (denote 3 (Given a_at)) (denote 3 (Given b_at)) by settle.
have fact_3 : holds Lt (denote 3 (Given b_at)) (denote 3 (Given c_at)) by settle.
have fact_4 : holds Le (denote 3 (Given c_at)) (denote 3 (Whole 1)) by settle.
have fact_5 : holds Lt (denote 3 KL_8) (denote 3 KL_10) by settle.
have fact_6 : holds Gt (denote 3 (Given a_at)) (denote 3 (Whole 0)) by settle.
have fact_7 : holds Lt (denote 3 (Given a_at)) (denote 3 (Whole 1)) by settle.
have fact_8 : holds Gt (denote 3 (Given b_at)) (denote 3 (Whole 0)) by settle.
have fact_9 : holds Lt (denote 3 (Given b_at)) (denote 3 (Whole 1)) by settle.
have fact_10 : holds Gt (denote 3 (Given c_at)) (denote 3 (Whole 0)) by settle.
have broken : ~ unbroken Ge (denote 3 KL_2) (denote 3 KL_4) by settle.
move=> statement; apply: broken.
exact: (statement (letters 3) (@enough_letters 2 3 isT) (data P0_at) (data Qt_at) (data Ph_at) (data
  Pt_at) (data_dist weights_P0_at) (data_dist weights_Qt_at) (data_dist weights_Ph_at) (data_dist
  weights_Pt_at) (Q2R a_at) (Q2R b_at) (Q2R c_at) fact_1 fact_2 fact_3 fact_4 fact_5 fact_6 fact_7
  fact_8 fact_9 fact_10).
Qed.
