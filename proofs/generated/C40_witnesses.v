(** * The witnesses against readings of C40

    Written by `collapse-audit kernel` from the witness files of the dossier; never edited by
    hand. [C40a_by_x] refutes reading C40a by the point in the file x.json. *)

From Coq Require Import Reals ZArith QArith.
From mathcomp Require Import all_ssreflect.
From CollapseAudit.theory Require Import Distributions Extended Language Evaluate Witness.
From CollapseAudit.generated Require Import Statements.

Local Open Scope nat_scope.

(* KL(Pn, P0) < inf  given  KL(P0, Pn) <= 0.11 fails by an exact tie. *)
Lemma C40c_by_c : ~ C40c_statement.
Proof.
pose Pn_at := [:: 1 # 10; 9 # 10]%Q.
pose P0_at := [:: 0 # 1; 1 # 1]%Q.
have weights_Pn_at : weights 2 Pn_at by [].
have weights_P0_at : weights 2 P0_at by [].
pose KL_1 := Total (VBinary OSub (VBinary OMul (Data Pn_at) (VUnary OLog (Data Pn_at))) (VBinary
  OMul (Data Pn_at) (VUnary OLog (Data P0_at)))).
pose KL_2 := Total (VBinary OSub (VBinary OMul (Data P0_at) (VUnary OLog (Data P0_at))) (VBinary
  OMul (Data P0_at) (VUnary OLog (Data Pn_at)))).
have fact_1 : holds Le (denote 2 KL_2) (denote 2 (Ratio 11 100)) by settle.
have broken : ~ unbroken Lt (denote 2 KL_1) (denote 2 Infinity) by settle.
move=> statement; apply: broken.
exact: (statement (letters 2) (@enough_letters 2 2 isT) (data Pn_at) (data P0_at) (data_dist
  weights_Pn_at) (data_dist weights_P0_at) fact_1).
Qed.

(* KL(Pn, P0) < inf  given  KL(P0, Pn) <= 0.11 fails by an exact tie. *)
Lemma C40c_by_c_distinct : ~ C40c_statement.
Proof.
pose Pn_at := [:: 9 # 20; 9 # 20; 1 # 10]%Q.
pose P0_at := [:: 1 # 2; 1 # 2; 0 # 1]%Q.
have weights_Pn_at : weights 3 Pn_at by [].
have weights_P0_at : weights 3 P0_at by [].
pose KL_1 := Total (VBinary OSub (VBinary OMul (Data Pn_at) (VUnary OLog (Data Pn_at))) (VBinary
  OMul (Data Pn_at) (VUnary OLog (Data P0_at)))).
pose KL_2 := Total (VBinary OSub (VBinary OMul (Data P0_at) (VUnary OLog (Data P0_at))) (VBinary
  OMul (Data P0_at) (VUnary OLog (Data Pn_at)))).
have fact_1 : holds Le (denote 3 KL_2) (denote 3 (Ratio 11 100)) by settle.
have broken : ~ unbroken Lt (denote 3 KL_1) (denote 3 Infinity) by settle.
move=> statement; apply: broken.
exact: (statement (letters 3) (@enough_letters 2 3 isT) (data Pn_at) (data P0_at) (data_dist
  weights_Pn_at) (data_dist weights_P0_at) fact_1).
Qed.
