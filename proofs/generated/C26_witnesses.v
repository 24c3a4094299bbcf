(** * The witnesses against readings of C26

    Written by `collapse-audit kernel` from the witness files of the dossier; never edited by
    hand. [C26a_by_x] refutes reading C26a by the point in the file x.json. *)

From Coq Require Import Reals ZArith QArith.
From mathcomp Require Import all_ssreflect.
From CollapseAudit.theory Require Import Distributions Extended Language Evaluate Witness.
From CollapseAudit.generated Require Import Statements.

Local Open Scope nat_scope.

(* KL(P0, mix(alpha, Pt, Ph)) <= (1 - alpha)*KL(P0, Pt)  given  0 < alpha, alpha <= 1 fails by at
   least 1/40. *)
Lemma C26a_by_a : ~ C26a_statement.
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
have broken : ~ unbroken Le (denote 2 KL_2) (denote 2 (Binary OMul (Binary OSub (Whole 1) (Given
  alpha_at)) KL_3)) by settle.
move=> statement; apply: broken.
exact: (statement (letters 2) (@enough_letters 2 2 isT) (data P0_at) (data Pt_at) (data Ph_at)
  (data_dist weights_P0_at) (data_dist weights_Pt_at) (data_dist weights_Ph_at) (Q2R alpha_at)
  fact_1 fact_2).
Qed.

(* KL(P0, mix(alpha, Pt, Ph)) <= (1 - alpha)*KL(P0, Pt)  given  0 < alpha, alpha <= 1 fails by at
   least 2/125. *)
Lemma C26a_by_a_distinct : ~ C26a_statement.
Proof.
pose P0_at := [:: 1 # 4; 3 # 4]%Q.
pose Pt_at := [:: 3 # 4; 1 # 4]%Q.
pose Ph_at := [:: 1 # 2; 1 # 2]%Q.
pose alpha_at := (1 # 2)%Q.
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
have broken : ~ unbroken Le (denote 2 KL_2) (denote 2 (Binary OMul (Binary OSub (Whole 1) (Given
  alpha_at)) KL_3)) by settle.
move=> statement; apply: broken.
exact: (statement (letters 2) (@enough_letters 2 2 isT) (data P0_at) (data Pt_at) (data Ph_at)
  (data_dist weights_P0_at) (data_dist weights_Pt_at) (data_dist weights_Ph_at) (Q2R alpha_at)
  fact_1 fact_2).
Qed.

(* KL(P0, mix(alpha, Pt, Ph)) <= (1 - alpha)*KL(P0, Pt)  given  0 < alpha, alpha <= 1, KL(P0, Ph)
   < KL(P0, Pt) fails by at least 2/125. *)
Lemma C26m_by_m : ~ C26m_statement.
Proof.
pose P0_at := [:: 1 # 4; 3 # 4]%Q.
pose Pt_at := [:: 3 # 4; 1 # 4]%Q.
pose Ph_at := [:: 1 # 2; 1 # 2]%Q.
pose alpha_at := (1 # 2)%Q.
have weights_P0_at : weights 2 P0_at by [].
have weights_Pt_at : weights 2 Pt_at by [].
have weights_Ph_at : weights 2 Ph_at by [].
pose mix_1 := VBinary OAdd (VBinary OMul (Constant (Binary OSub (Whole 1) (Given alpha_at))) (Data
  Pt_at)) (VBinary OMul (Constant (Given alpha_at)) (Data Ph_at)).
pose KL_2 := Total (VBinary OSub (VBinary OMul (Data P0_at) (VUnary OLog (Data P0_at))) (VBinary
  OMul (Data P0_at) (VUnary OLog mix_1))).
pose KL_3 := Total (VBinary OSub (VBinary OMul (Data P0_at) (VUnary OLog (Data P0_at))) (VBinary
  OMul (Data P0_at) (VUnary OLog (Data Pt_at)))).
pose KL_4 := Total (VBinary OSub (VBinary OMul (Data P0_at) (VUnary OLog (Data P0_at))) (VBinary
  OMul (Data P0_at) (VUnary OLog (Data Ph_at)))).
have fact_1 : holds Lt (denote 2 (Whole 0)) (denote 2 (Given alpha_at)) by settle.
have fact_2 : holds Le (denote 2 (Given alpha_at)) (denote 2 (Whole 1)) by settle.
have fact_3 : holds Lt (denote 2 KL_4) (denote 2 KL_3) by settle.
have broken : ~ unbroken Le (denote 2 KL_2) (denote 2 (Binary OMul (Binary OSub (Whole 1) (Given
  alpha_at)) KL_3)) by settle.
move=> statement; apply: broken.
exact: (statement (letters 2) (@enough_letters 2 2 isT) (data P0_at) (data Pt_at) (data Ph_at)
  (data_dist weights_P0_at) (data_dist weights_Pt_at) (data_dist weights_Ph_at) (Q2R alpha_at)
  fact_1 fact_2 fact_3).
Qed.

(* mean_ratio(P0, Ph, Pt) - 1 >= KL(P0, Pt)  given  KL(P0, Ph) < KL(P0, Pt), KL(P0, Pt) < inf
   fails by at least 7/5000. *)
Lemma C26n_by_n : ~ C26n_statement.
Proof.
pose P0_at := [:: 1 # 5; 4 # 5]%Q.
pose Ph_at := [:: 2 # 5; 3 # 5]%Q.
pose Pt_at := [:: 3 # 5; 2 # 5]%Q.
have weights_P0_at : weights 2 P0_at by [].
have weights_Ph_at : weights 2 Ph_at by [].
have weights_Pt_at : weights 2 Pt_at by [].
pose mean_ratio_1 := Total (VBinary OMul (VBinary OMul (Data P0_at) (Data Ph_at)) (VUnary ORecip
  (Data Pt_at))).
pose KL_2 := Total (VBinary OSub (VBinary OMul (Data P0_at) (VUnary OLog (Data P0_at))) (VBinary
  OMul (Data P0_at) (VUnary OLog (Data Pt_at)))).
pose KL_3 := Total (VBinary OSub (VBinary OMul (Data P0_at) (VUnary OLog (Data P0_at))) (VBinary
  OMul (Data P0_at) (VUnary OLog (Data Ph_at)))).
have fact_1 : holds Lt (denote 2 KL_3) (denote 2 KL_2) by settle.
have fact_2 : holds Lt (denote 2 KL_2) (denote 2 Infinity) by settle.
have broken : ~ unbroken Ge (denote 2 (Binary OSub mean_ratio_1 (Whole 1))) (denote 2 KL_2) by
  settle.
move=> statement; apply: broken.
exact: (statement (letters 2) (@enough_letters 2 2 isT) (data P0_at) (data Ph_at) (data Pt_at)
  (data_dist weights_P0_at) (data_dist weights_Ph_at) (data_dist weights_Pt_at) fact_1 fact_2).
Qed.
