(** * The witnesses against readings of C28

    Written by `collapse-audit kernel` from the witness files of the dossier; never edited by
    hand. [C28a_by_x] refutes reading C28a by the point in the file x.json. *)

From Coq Require Import Reals ZArith QArith.
From mathcomp Require Import all_ssreflect.
From CollapseAudit.theory Require Import Distributions Extended Language Evaluate Witness.
From CollapseAudit.generated Require Import Statements.

Local Open Scope nat_scope.

(* KL(P0, mix(alpha, Pt, Ph)) < KL(P0, Pt)  given  0 < alpha, alpha <= 1 fails by at least 1/40. *)
Lemma C28a_by_a : ~ C28a_statement.
Proof.
pose P0_at := [:: 1 # 3; 2 # 3]%Q.
pose Pt_at := [:: 1 # 3; 2 # 3]%Q.
pose Ph_at := [:: 2 # 3; 1 # 3]%Q.
pose alpha_at := (1 # 3)%Q.
have weights_P0_at : weights 2 P0_at by [].
have weights_Pt_at : weights 2 Pt_at by [].
have weights_Ph_at : weights 2 Ph_at by [].
pose mix_1 := VBinary OAdd (VBinary OMul (Constant (Binary OSub (Whole 1) (Given alpha_at))) (Data
  Pt_at)) (VBinary OMul (Constant (Given alpha_at)) (Data Ph_at)).
pose KL_2 := Total (VBinary OSub (VBinary OMul (Data P0_at) (VUnary OLog (Data P0_at))) (VBinary
  OMul (Data P0_at) (VUnary OLog mix_1))).
pose KL_3 := Total (VBinary OSub (VBinary OMul (Data P0_at) (VUnary OLog (Data P0_at))) (VBinary
  OMul (Data P0_at) (VUnary OLog (Data Pt_at)))).
have fact_1 : holds Lt (denote 2 (Whole 0)) (denote 2 (Given alpha_at)) by settle.
have fact_2 : holds Le (denote 2 (Given alpha_at)) (denote 2 (Whole 1)) by settle.
have broken : ~ unbroken Lt (denote 2 KL_2) (denote 2 KL_3) by settle.
move=> statement; apply: broken.
exact: (statement (letters 2) (@enough_letters 2 2 isT) (data P0_at) (data Pt_at) (data Ph_at)
  (data_dist weights_P0_at) (data_dist weights_Pt_at) (data_dist weights_Ph_at) (Q2R alpha_at)
  fact_1 fact_2).
Qed.

(* KL(P0, mix(alpha, Pt, Ph)) < KL(P0, Pt)  given  0 < alpha, alpha <= 1 fails by at least 7/100. *)
Lemma C28a_by_a_distinct : ~ C28a_statement.
Proof.
pose P0_at := [:: 1 # 4; 3 # 4]%Q.
pose Pt_at := [:: 1 # 2; 1 # 2]%Q.
pose Ph_at := [:: 3 # 4; 1 # 4]%Q.
pose alpha_at := (1 # 4)%Q.
have weights_P0_at : weights 2 P0_at by [].
have weights_Pt_at : weights 2 Pt_at by [].
have weights_Ph_at : weights 2 Ph_at by [].
pose mix_1 := VBinary OAdd (VBinary OMul (Constant (Binary OSub (Whole 1) (Given alpha_at))) (Data
  Pt_at)) (VBinary OMul (Constant (Given alpha_at)) (Data Ph_at)).
pose KL_2 := Total (VBinary OSub (VBinary OMul (Data P0_at) (VUnary OLog (Data P0_at))) (VBinary
  OMul (Data P0_at) (VUnary OLog mix_1))).
pose KL_3 := Total (VBinary OSub (VBinary OMul (Data P0_at) (VUnary OLog (Data P0_at))) (VBinary
  OMul (Data P0_at) (VUnary OLog (Data Pt_at)))).
have fact_1 : holds Lt (denote 2 (Whole 0)) (denote 2 (Given alpha_at)) by settle.
have fact_2 : holds Le (denote 2 (Given alpha_at)) (denote 2 (Whole 1)) by settle.
have broken : ~ unbroken Lt (denote 2 KL_2) (denote 2 KL_3) by settle.
move=> statement; apply: broken.
exact: (statement (letters 2) (@enough_letters 2 2 isT) (data P0_at) (data Pt_at) (data Ph_at)
  (data_dist weights_P0_at) (data_dist weights_Pt_at) (data_dist weights_Ph_at) (Q2R alpha_at)
  fact_1 fact_2).
Qed.
