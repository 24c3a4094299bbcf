(** * The witnesses against readings of C22

    Written by `collapse-audit kernel` from the witness files of the dossier; never edited by
    hand. [C22a_by_x] refutes reading C22a by the point in the file x.json. *)

From Coq Require Import Reals ZArith QArith.
From mathcomp Require Import all_ssreflect.
From CollapseAudit.theory Require Import Distributions Extended Language Evaluate Witness.
From CollapseAudit.generated Require Import Statements.

Local Open Scope nat_scope.

(* KL(P0, mix(alpha, Pt, P0)) <= KL(P0, Pn)  given  0 < alpha, alpha <= 1 fails by at least 1/10. *)
Lemma C22c_by_c : ~ C22c_statement.
Proof.
pose P0_at := [:: 1 # 3; 2 # 3]%Q.
pose Pt_at := [:: 2 # 3; 1 # 3]%Q.
pose Pn_at := [:: 1 # 3; 2 # 3]%Q.
pose alpha_at := (1 # 3)%Q.
have weights_P0_at : weights 2 P0_at by [].
have weights_Pt_at : weights 2 Pt_at by [].
have weights_Pn_at : weights 2 Pn_at by [].
pose mix_1 := VBinary OAdd (VBinary OMul (Constant (Binary OSub (Whole 1) (Given alpha_at))) (Data
  Pt_at)) (VBinary OMul (Constant (Given alpha_at)) (Data P0_at)).
pose KL_2 := Total (VBinary OSub (VBinary OMul (Data P0_at) (VUnary OLog (Data P0_at))) (VBinary
  OMul (Data P0_at) (VUnary OLog mix_1))).
pose KL_3 := Total (VBinary OSub (VBinary OMul (Data P0_at) (VUnary OLog (Data P0_at))) (VBinary
  OMul (Data P0_at) (VUnary OLog (Data Pn_at)))).
have fact_1 : holds Lt (denote 2 (Whole 0)) (denote 2 (Given alpha_at)) by settle.
have fact_2 : holds Le (denote 2 (Given alpha_at)) (denote 2 (Whole 1)) by settle.
have broken : ~ unbroken Le (denote 2 KL_2) (denote 2 KL_3) by settle.
move=> statement; apply: broken.
exact: (statement (letters 2) (@enough_letters 2 2 isT) (data P0_at) (data Pt_at) (data Pn_at)
  (data_dist weights_P0_at) (data_dist weights_Pt_at) (data_dist weights_Pn_at) (Q2R alpha_at)
  fact_1 fact_2).
Qed.

(* KL(P0, mix(alpha, Pt, P0)) <= KL(P0, Pn)  given  0 < alpha, alpha <= 1 fails by at least 1/10. *)
Lemma C22c_by_c_distinct : ~ C22c_statement.
Proof.
pose P0_at := [:: 1 # 2; 1 # 2]%Q.
pose Pt_at := [:: 1 # 10; 9 # 10]%Q.
pose Pn_at := [:: 1 # 3; 2 # 3]%Q.
pose alpha_at := (1 # 3)%Q.
have weights_P0_at : weights 2 P0_at by [].
have weights_Pt_at : weights 2 Pt_at by [].
have weights_Pn_at : weights 2 Pn_at by [].
pose mix_1 := VBinary OAdd (VBinary OMul (Constant (Binary OSub (Whole 1) (Given alpha_at))) (Data
  Pt_at)) (VBinary OMul (Constant (Given alpha_at)) (Data P0_at)).
pose KL_2 := Total (VBinary OSub (VBinary OMul (Data P0_at) (VUnary OLog (Data P0_at))) (VBinary
  OMul (Data P0_at) (VUnary OLog mix_1))).
pose KL_3 := Total (VBinary OSub (VBinary OMul (Data P0_at) (VUnary OLog (Data P0_at))) (VBinary
  OMul (Data P0_at) (VUnary OLog (Data Pn_at)))).
have fact_1 : holds Lt (denote 2 (Whole 0)) (denote 2 (Given alpha_at)) by settle.
have fact_2 : holds Le (denote 2 (Given alpha_at)) (denote 2 (Whole 1)) by settle.
have broken : ~ unbroken Le (denote 2 KL_2) (denote 2 KL_3) by settle.
move=> statement; apply: broken.
exact: (statement (letters 2) (@enough_letters 2 2 isT) (data P0_at) (data Pt_at) (data Pn_at)
  (data_dist weights_P0_at) (data_dist weights_Pt_at) (data_dist weights_Pn_at) (Q2R alpha_at)
  fact_1 fact_2).
Qed.
